/**
 * The address of a schedule's export: calendars' `webcal:` is https, and an event on sched.com has its calendar at
 * `/all.ics`, whichever of its pages somebody copied.
 * @param address as somebody typed or copied it
 * @returns the same where nothing is known of it
 */
export function exportAddress(address: string): string {
  const trimmed = address.trim().replace(/^webcals?:/i, 'https:');
  const [, site] = /^(https:\/\/[a-z0-9-]{1,63}\.sched\.com)(?:\/[^\s]*)?$/i.exec(trimmed) ?? [];
  return site === undefined || /\.ics(?:\?|$)/i.test(trimmed) ? trimmed : `${site}/all.ics`;
}
