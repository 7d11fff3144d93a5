import type { FrontMatterFormat } from './frontMatter';
import type { FrontMatterLanguage } from './language';
import { jsonLists } from './json/list';
import { jsonValues } from './json/read';
import { setJson, writeJson } from './json/set';
import { tomlLists } from './toml/list';
import { tomlValues } from './toml/read';
import { setToml, writeToml } from './toml/set';
import { lenientYamlValues } from './yaml/lenientYaml';
import { addYamlList, yamlLists } from './yaml/list';
import { plainYamlValues } from './yaml/plainYamlValues';
import { yamlValues } from './yaml/read';
import { setYaml, writeYaml } from './yaml/set';

/** The only languages that front matter is read and written in. */
export const languages: Readonly<Record<Exclude<FrontMatterFormat, 'none'>, FrontMatterLanguage>> = {
  yaml: {
    fence: '---',
    hasDashes: true,
    read: yamlValues,
    readPlain: plainYamlValues,
    readLenient: lenientYamlValues,
    set: setYaml,
    addList: addYamlList,
    write: writeYaml,
    findLists: yamlLists,
  },
  toml: {
    fence: '+++',
    hasDashes: false,
    read: tomlValues,
    set: setToml,
    addList: setToml,
    write: writeToml,
    findLists: tomlLists,
  },
  json: {
    fence: '',
    hasDashes: false,
    read: jsonValues,
    set: setJson,
    addList: setJson,
    write: writeJson,
    findLists: jsonLists,
  },
};
