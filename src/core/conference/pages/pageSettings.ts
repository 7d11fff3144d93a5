import type { ConferenceRules } from './conferenceRules';
import type { ExampleAddresses } from '../talkLinks/exampleAddresses';
import type { GivenLinks } from '../talkLinks/givenLinks';

/** What pages are made by, beside files and folders. */
export interface PageSettings {
  readonly rules: ConferenceRules;
  readonly language: string;
  /** Sets apart the sections of languages that share folders; empty for the default language. */
  readonly idSuffix: string;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
  /** Kept up to date by the tree whose pages these are. */
  readonly examples: ExampleAddresses;
  /** Likewise. */
  readonly given: GivenLinks;
}
