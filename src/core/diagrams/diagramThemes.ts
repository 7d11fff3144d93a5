const black = '#000000';
const white = '#ffffff';

/**
 * What tells parts from each other by their colour: slices, branches, levels of a mind map. Each is three times as bright
 * or dark as the paper, as lines need it, and four and a half times as what is written on it. [WCAG 2.2: 1.4.3, 1.4.11]
 */
const scales = {
  onBlack: [
    ...['#1a69b9', '#a45217', '#11792b', '#a71ed5', '#c91d56', '#117474'],
    ...['#796711', '#cd1d1d', '#5454e7', '#3b7611', '#bb1ba1', '#117755'],
  ],
  onWhite: [
    ...['#2e87e1', '#d0681e', '#169937', '#c253e6', '#e54c7f', '#159494'],
    ...['#9a8416', '#e65252', '#7878ec', '#4b9615', '#e33ac7', '#16976c'],
  ],
} as const;

/** Names of Mermaid's that go `pie1`, `pie2`, …: what stands before the number, and the first number. */
const numbered = [
  ['pie', 1],
  ['cScale', 0],
  ['cScalePeer', 0],
  ['git', 0],
  ['fillType', 0],
  ['venn', 1],
] as const;
const axes = ['x', 'y'].flatMap((axis) =>
  ['Label', 'Title', 'Tick', 'Line'].map((part) => `${axis}Axis${part}Color`),
);
const onThem = ['cScaleLabel', 'gitBranchLabel'] as const;

function contrastTheme(paper: string, ink: string, scale: readonly string[]) {
  const all = (names: string, value: string) => names.split(' ').map((name) => [name, value] as const);
  return {
    theme: 'base',
    themeVariables: Object.fromEntries<unknown>([
      ['darkMode', paper === black],
      ...all('background primaryColor secondaryColor tertiaryColor mainBkg noteBkgColor clusterBkg', paper),
      ...all('edgeLabelBackground commitLabelBackground tagLabelBackground rowOdd rowEven', paper),
      ...all('sectionBkgColor sectionBkgColor2 altSectionBkgColor excludeBkgColor', paper),
      ...all('taskBkgColor activeTaskBkgColor doneTaskBkgColor critBkgColor', paper),
      ...all('primaryTextColor secondaryTextColor tertiaryTextColor textColor noteTextColor', ink),
      ...all('stateLabelColor commitLabelColor tagLabelColor taskTextClickableColor', ink),
      ...all('primaryBorderColor secondaryBorderColor tertiaryBorderColor noteBorderColor', ink),
      ...all('lineColor clusterBorder gridColor pieStrokeColor pieOuterStrokeColor tagLabelBorder', ink),
      ...all('taskBorderColor activeTaskBorderColor doneTaskBorderColor', ink),
      ['pieOpacity', '1'],
      ...numbered.flatMap(([name, first]) =>
        scale.map((colour, i) => [`${name}${i + first}`, colour] as const),
      ),
      ...onThem.flatMap((name) => scale.map((_, i) => [`${name}${i}`, ink] as const)),
      [
        'xyChart',
        {
          backgroundColor: paper,
          plotColorPalette: scale.join(','),
          ...Object.fromEntries([['titleColor', ink], ...axes.map((part) => [part, ink] as const)]),
        },
      ],
    ]),
  };
}

/** The settings of Mermaid with which high contrast has its diagrams drawn, on black and on white. */
export const contrastThemes = {
  'contrast-dark': contrastTheme(black, white, scales.onBlack),
  'contrast-light': contrastTheme(white, black, scales.onWhite),
} as const;

/**
 * The slices of a pie on dark paper: Mermaid's own theme has them nearly as black as the paper. They are bright enough for
 * the black words on them, and so for dark paper around them.
 */
export const darkPie: Readonly<Record<string, string>> = {
  ...Object.fromEntries(scales.onWhite.map((colour, i) => [`pie${i + 1}`, colour] as const)),
  pieSectionTextColor: black,
  pieOpacity: '1',
};
