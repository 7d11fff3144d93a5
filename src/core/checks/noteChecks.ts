import type { NoteCheck } from './check';
import { addressInvalid, addressWithoutScheme, buttonPlaceholder } from './rules/addresses';
import { buttonParameter, buttonStyle } from './rules/buttons';
import { dateFuture, dateUnreadable } from './rules/dates';
import { textEncoding } from './rules/encoding';
import { fileNamePercent } from './rules/fileNames';
import { fenceOptions } from './rules/fences';
import { frontMatterStart } from './rules/frontMatterStart';
import { frontMatterSyntax } from './rules/frontMatterSyntax';
import { headingLinks } from './rules/headingLinks';
import { images } from './rules/images';
import { keyUnknown } from './rules/keys';
import { links, linkTodo } from './rules/links';
import { linkTitleStale } from './rules/linkTitles';
import { calloutOldHugo, commentTail, mermaidCapital, notClosed } from './rules/markdown';
import { noteTooLong } from './rules/noteLength';
import { outputUnknown } from './rules/outputs';
import { pageAddresses } from './rules/pageAddresses';
import { paramNotFound } from './rules/params';
import { headingSpace, linkEmpty } from './rules/plainSlips';
import { ambiguousLinks, refs } from './rules/refs';
import { shortcodeDemands } from './rules/shortcodeDemands';
import { shortcodeParameters } from './rules/shortcodeParameters';
import { shortcodeCalls } from './rules/shortcodes';
import { titleCutShort, titleMissing, valueSwallowed } from './rules/titles';
import { keyBoolean, valueKinds } from './rules/valueKinds';
import { archetypeIgnored, oddValues, tagAddress, tagBoolean, weightZero } from './rules/values';

/** The checks of one note, those of the build first. */
export const noteChecks: readonly NoteCheck[] = [
  frontMatterSyntax,
  textEncoding,
  frontMatterStart,
  keyBoolean,
  valueKinds,
  dateUnreadable,
  shortcodeCalls,
  shortcodeDemands,
  paramNotFound,
  fileNamePercent,
  fenceOptions,
  outputUnknown,
  refs,
  ambiguousLinks,
  addressInvalid,
  pageAddresses,
  titleCutShort,
  titleMissing,
  valueSwallowed,
  archetypeIgnored,
  weightZero,
  tagBoolean,
  tagAddress,
  oddValues,
  dateFuture,
  buttonStyle,
  buttonParameter,
  shortcodeParameters,
  addressWithoutScheme,
  buttonPlaceholder,
  commentTail,
  notClosed,
  mermaidCapital,
  calloutOldHugo,
  links,
  images,
  headingLinks,
  linkTitleStale,
  linkTodo,
  linkEmpty,
  headingSpace,
  keyUnknown,
  noteTooLong,
];
