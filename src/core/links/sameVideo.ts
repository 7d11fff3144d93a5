const youTube =
  /^https?:\/\/(?:www\.|m\.)?(?:youtu\.be\/|youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#]{0,500}?&)?v=|live\/|embed\/|shorts\/|v\/))([\w-]{11})/i;

/** The id of a video on YouTube; undefined for any other address, channels and playlists too. */
export function youTubeId(url: string): string | undefined {
  return youTube.exec(url)?.[1];
}

/** What is the same for all addresses of a video, wherever in it they begin. */
export function sameVideo(url: string): string {
  const id = youTubeId(url);
  return id === undefined
    ? url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[/#]+$/, '')
    : `youtube:${id}`;
}
