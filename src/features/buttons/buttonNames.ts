import * as vscode from 'vscode';
import type { LinkKind } from '../../core/links/talkAddress';
import type { ButtonKind } from '../../core/note/note';

/** What a kind of link is called, as the subject of a sentence or a menu. */
export function kindName(kind: ButtonKind): string {
  switch (kind) {
    case 'video':
      return vscode.l10n.t('Video');
    case 'slides':
      return vscode.l10n.t('Slides');
    case 'code':
      return vscode.l10n.t('Code');
    case 'other':
      return vscode.l10n.t('Link');
  }
}

/** The codicon of a kind, as in the conference tree. */
export function kindIcon(kind: ButtonKind): string {
  return { video: 'device-camera-video', slides: 'preview', code: 'code', other: 'link' }[kind];
}

/** The title of a paste or code action that fills a placeholder. */
export function fillTitle(kind: LinkKind): string {
  switch (kind) {
    case 'video':
      return vscode.l10n.t('Fill In Video Link');
    case 'slides':
      return vscode.l10n.t('Fill In Slides Link');
    case 'code':
      return vscode.l10n.t('Fill In Code Link');
  }
}

/** The title of a paste action that makes a button. */
export function insertTitle(kind: LinkKind): string {
  switch (kind) {
    case 'video':
      return vscode.l10n.t('Insert Video Button');
    case 'slides':
      return vscode.l10n.t('Insert Slides Button');
    case 'code':
      return vscode.l10n.t('Insert Code Button');
  }
}
