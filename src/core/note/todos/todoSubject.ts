/** What someone writes who wants a picture, before the words that say of what. */
const wish =
  /^(?:(?:steal|copy|grab|insert|add|paste|draw|sketch|screenshot|klauen?)(?!\p{L})\s*)?(?:(?:over|the|a|an|your|my|our|own|this|that)\s+)*(?:(?:slides?|images?|pictures?|pics?|photos?|screenshots?|folien?|bild(?:er)?)(?!\p{L})\s*(?:(?:over|klauen|kopieren)(?!\p{L})\s*)?)?(?:[:–—-]\s*)?(?:(?:from|of|for|with|on|about|showing|von|aus|für)\s+)?(?:(?:the|a|an|der|die|das)\s+)?/iu;
const quoted = /^(["'“„«‘])(.*)["'”“»’]$/su;

/**
 * What a TODO's picture shows, in the writer's words: `intuition of correctness` for the hint `Steal image from
 * intuition of correctness`; empty where the hint says no more than that a picture is wanted.
 */
export function todoSubject(hint: string): string {
  const rest = hint.replace(wish, '').trim();
  return (quoted.exec(rest)?.[2] ?? rest).trim();
}
