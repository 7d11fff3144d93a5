import type { Range } from '../text/range';
import type { FileEdits, TextEdit } from '../text/textEdit';
import type { CheckCode, Severity } from './codes';

/** A file by its URIs. */
interface FileMove {
  readonly from: string;
  readonly to: string;
}

/** Edits that mend a finding. */
export interface Fix {
  /** For a person: what will be done. */
  readonly title: string;
  /** Of the note's own file. */
  readonly edits: readonly TextEdit[];
  /** Of other files: both belong together, one without the other mends nothing. */
  readonly others?: readonly FileEdits[];
  /** Files that get another path, before the edits: for pictures that belong elsewhere. None may hit a file. */
  readonly moves?: readonly FileMove[];
  /** True where nobody would want it otherwise: these are applied by “fix all”. */
  readonly safe: boolean;
}

/** Something wrong in a note. */
export interface Finding {
  readonly code: CheckCode;
  readonly severity: Severity;
  /** Hugo refuses to build the site as long as it stands there. */
  readonly breaksBuild: boolean;
  /** For a person, in the language of the user interface. */
  readonly message: string;
  readonly range: Range;
  /** The likeliest first. */
  readonly fixes: readonly Fix[];
  /** The release of Hugo from which on it is so; undefined for every one. */
  readonly sinceHugo?: string;
  /** The release of Hugo from which on it is no longer so. */
  readonly untilHugo?: string;
}

/** A finding as it is kept and shown. */
export type Found = Pick<Finding, 'code' | 'severity' | 'breaksBuild' | 'message' | 'range'>;

/** Severities by code, as the user's settings have them; `off` leaves a check out. */
export type SeveritySettings = Readonly<Partial<Record<CheckCode, Severity | 'off'>>>;
