/** @param time milliseconds since 1970 @returns as the clocks of this computer show it, `9:05` */
export function timeOfDay(time: number): string {
  const date = new Date(time);
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
}
