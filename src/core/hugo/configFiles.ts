/** Of the files at the root that may hold the settings, in Hugo's order of preference. */
export const configNames = ['hugo', 'config'].flatMap((name) =>
  ['toml', 'yaml', 'yml', 'json'].map((ending) => `${name}.${ending}`),
);
/** Everything in it counts, whatever its name. */
export const configFolder = 'config/_default/';

/**
 * True for a file that may hold a site's settings: `hugo.*` or `config.*` at the root, anything in `config/_default`.
 * Other environments (`config/production` …) are not read: which one is built is not known here.
 */
export function isConfigFile(path: string): boolean {
  return configNames.includes(path) || (path.startsWith(configFolder) && /\.(toml|ya?ml|json)$/.test(path));
}
