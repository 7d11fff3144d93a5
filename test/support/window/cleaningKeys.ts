/**
 * Keys that put a shared window back, in the keybindings of the journeys' servers alone. The palette would take seconds
 * for each command, and no person has these keys.
 */
export const cleaningKeys = {
  closeAll: 'Control+Alt+Shift+F1',
  resetExtension: 'Control+Alt+Shift+F2',
  showConference: 'Control+Alt+Shift+F3',
  leaveSideBar: 'Control+Alt+Shift+F4',
  showMessages: 'Control+Alt+Shift+F5',
} as const;

const commands: Readonly<Record<keyof typeof cleaningKeys, readonly string[]>> = {
  closeAll: [
    // What was typed is saved a second later, wherever the folder is by then; nothing of that is to be on its way.
    'workbench.action.files.saveFiles',
    'notifications.clearAll',
    'workbench.action.closePanel',
    'workbench.action.closeAuxiliaryBar',
    'workbench.action.closeAllEditors',
  ],
  // They are there for people, too, and do nothing where there is nothing to take back.
  resetExtension: [
    'talkNotes.stopTalk',
    'talkNotes.clearFilter',
    'talkNotes.hideSchedule',
    'talkNotes.clearTodoFilter',
    'talkNotes.todosByDay',
    'talkNotes.sortTagsByCount',
  ],
  showConference: ['workbench.view.extension.talkNotes', 'talkNotes.conference.focus'],
  leaveSideBar: [
    'workbench.action.clearEditorHistoryWithoutConfirm',
    'workbench.action.focusActiveEditorGroup',
  ],
  showMessages: ['notifications.showList'],
};

/** The entries of keybindings.json. */
export const cleaningKeybindings = Object.entries(cleaningKeys).map(([name, key]) => ({
  key: key.replace('Control', 'ctrl').toLowerCase(),
  command: 'runCommands',
  args: { commands: commands[name as keyof typeof cleaningKeys] },
}));
