/**
 * Prints as JSON `{ events, megabytes, ms }`: the CPU time in which a fresh process reads a calendar of made-up talks, whose
 * lines are as long as those of real exports.
 */
import { readSchedule } from '../../src/core/schedule/readSchedule';

const events = 5364;
const words =
  'Scaling clusters without melting down: what a platform team learned from one year of failures, '.repeat(9);
const calendar = [
  'BEGIN:VCALENDAR',
  'X-WR-CALNAME:Conf',
  'X-WR-TIMEZONE:Europe/Amsterdam',
  ...Array.from({ length: events }, (_, i) => {
    const day = String(1 + (i % 28)).padStart(2, '0');
    const hour = String(8 + (i % 10)).padStart(2, '0');
    return [
      'BEGIN:VEVENT',
      `UID:${i}@conf.example`,
      `DTSTAMP:20260301T000000Z`,
      `DTSTART:202603${day}T${hour}0000Z`,
      `DTEND:202603${day}T${hour}3000Z`,
      `SUMMARY:${words.slice(i % 50, (i % 50) + 60)} ${i} - Ada Lovelace\\, Engines & Bo Berg\\, Harbours`,
      `DESCRIPTION:${words}`,
      `LOCATION:Hall ${i % 30}\\, Amsterdam\\, Netherlands`,
      `CATEGORIES:TRACK ${i % 20}`,
      `URL:https://conf.example/event/${i}`,
      'END:VEVENT',
    ].join('\r\n');
  }),
  'END:VCALENDAR',
  '',
].join('\r\n');

const before = process.cpuUsage();
const found = readSchedule(calendar);
const { user, system } = process.cpuUsage(before);
if (!('schedule' in found)) throw new Error(found.message);
console.log(
  JSON.stringify({
    events: found.schedule.events.length,
    megabytes: calendar.length / 1_000_000,
    ms: (user + system) / 1000,
  }),
);
