/**
 * A key of a command as `chords.json` has it. One of the two says which: `chord` comes after Ctrl+Alt+K, `key` is on its own.
 *
 * @typedef {{ command: string, chord?: string, key?: string, when?: string, view?: string }} Chord
 *
 * @typedef {{ command: string, key: string, mac?: string, when?: string, args?: unknown }} Keybinding
 */

/**
 * The keybindings of the manifest.
 *
 * @param {readonly Chord[]} chords
 * @returns {Keybinding[]}
 */
export function keybindingsOf(chords) {
  return chords.flatMap(({ command, chord, key, when, view }) =>
    (chord === undefined ? [key ?? ''] : strokesOf(chord)).map((each) => ({
      command: `talkNotes.${command}`,
      key: each,
      ...(each.includes('ctrl') && { mac: each.replaceAll('ctrl', 'cmd') }),
      ...(view === undefined
        ? { when: when ?? 'talkNotes.hasConference' }
        : {
            when: `focusedView == talkNotes.${view} && !inputFocus && talkNotes.hasConference`,
            args: 'selectedRows',
          }),
    })),
  );
}

/**
 * The rich Markdown editor types a bare letter into the note: such a chord works with its modifiers held, too.
 *
 * @param {string} chord
 */
function strokesOf(chord) {
  const bare = `ctrl+alt+k ${chord}`;
  return /^(?:shift\+)?[a-z]$/.test(chord) ? [bare, `ctrl+alt+k ctrl+alt+${chord}`] : [bare];
}

/**
 * Whether a key of two strokes has the modifiers of the first held for the second: `ctrl+alt+k ctrl+alt+n`.
 *
 * @param {string} key
 */
export function isHeld(key) {
  return /^(\w+\+\w+\+)k \1/.test(key);
}

/**
 * How pages write a key: `` `Ctrl+Alt+K` `↑` `` for `ctrl+alt+k up`.
 *
 * @param {string} key
 */
function keyAsWritten(key) {
  /** @type {Readonly<Record<string, string>>} */
  const arrows = { up: '↑', down: '↓' };
  const part = (/** @type {string} */ name) => arrows[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
  return key
    .split(' ')
    .map((stroke) => `\`${stroke.split('+').map(part).join('+')}\``)
    .join(' ');
}

/**
 * The keys of a command as pages list them: those that work anywhere, and those of a view that has the focus.
 *
 * @param {string} command
 * @param {readonly Keybinding[]} keybindings
 */
export function keysOf(command, keybindings) {
  const own = keybindings.filter((each) => each.command === command && !isHeld(each.key));
  const written = (/** @type {boolean} */ isInView) =>
    own
      .filter(({ when }) => (when?.includes('focusedView') === true) === isInView)
      .map(({ key }) => keyAsWritten(key))
      .join(', ');
  return { anywhere: written(false), inView: written(true) };
}
