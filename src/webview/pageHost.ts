/** Listens to the host. What is no message of its own is passed over: others may post to a window, too. */
export function listenToHost<T>(
  read: (value: unknown) => T | undefined,
  listener: (message: T) => void,
): void {
  window.addEventListener('message', ({ data }) => {
    const message = read(data);
    if (message !== undefined) listener(message);
  });
}

/** What nobody expected, for the host's log. */
export function surpriseOf(error: unknown): { readonly type: 'surprise'; readonly message: string } {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { type: 'surprise', message };
}
