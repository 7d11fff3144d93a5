/** Seconds as `12:34`, from an hour on as `1:02:03`. Parts of a second are dropped, less than none is `0:00`. */
export function formatTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

const clockTime = /^(?:(\d{1,2}):([0-5]\d)|(\d{1,3})):([0-5]\d)$/;

/** Seconds of `12:34`, `1:02:03` or `75:00`; undefined for anything else. */
export function parseTime(text: string): number | undefined {
  const match = clockTime.exec(text);
  if (match === null) return undefined;
  const [, hours = '0', minutes, longMinutes, seconds] = match;
  return Number(hours) * 3600 + Number(minutes ?? longMinutes) * 60 + Number(seconds);
}
