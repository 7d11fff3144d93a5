const states =
  /^(?:cancell?ed|canceled|declined|rejected|refused|withdrawn|deleted|abgesagt|abgelehnt|zurückgezogen|entfällt|gestrichen|annulée?|refusée?|cancelad[oa]|rechazad[oa]|annullat[oa]|geannuleerd|afgewezen|inställd|aflyst|avlyst|odwołan[eya]|zrušeno|отменено|отменён)$/iu;
const words =
  'cancell?ed|declined|abgesagt|abgelehnt|entfällt|annulée?|cancelad[oa]|annullat[oa]|geannuleerd|inställd|aflyst|avlyst|odwołan[eya]|zrušeno|отменено|キャンセル|中止';
/** As calendars and organisers write it before a title, or in brackets at either end; within a title it is its subject. */
const mark = new RegExp(
  `^\\W{0,5}(?:${words})\\s?(?::|[-–—]\\s|[\\])】*]|!)|^[[(【*](?:${words})[\\])】*]|[[(【*](?:${words})!?[\\])】*]\\W{0,3}$|^(?:${words})$`,
  'iu',
);

/** Whether a status says that an entry doesn't take place. */
export function isCancelledState(state: string): boolean {
  return states.test(state.trim());
}

/** Whether a title says it: `CANCELLED: Talk`, `[Canceled] Talk`, `Talk (abgesagt)`. */
export function isCancelledTitle(title: string): boolean {
  return mark.test(title.trim().slice(0, 500));
}
