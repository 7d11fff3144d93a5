/** How the tracker groups TODOs: by conference, day and session, or by what they ask for. */
export type Grouping = 'day' | 'kind';
