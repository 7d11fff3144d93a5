/** Files of languages, each loaded when a note has one of its languages: what is often seen together stands together. */
export type LanguageGroup = 'common' | 'compiled' | 'functional' | 'operations' | 'scripts' | 'templates';

/**
 * By group: what highlight.js calls a language, and behind it what else Chroma, GitHub and highlight.js itself call it.
 * Where highlight.js has no such language, one that looks alike stands for it.
 * [Chroma, lexers/embedded; Linguist, languages.yml; highlight.js, SUPPORTED_LANGUAGES.md]
 */
const names: Readonly<Record<LanguageGroup, string>> = {
  common: `
    bash sh zsh ksh fish fishshell dotenv
    css
    diff patch udiff
    dockerfile docker containerfile
    go golang
    ini toml cfg conf dosini systemd editorconfig
    java jsp
    javascript js jsx mjs cjs react node
    json jsonc json5 jsonl ndjson geojson webmanifest
    makefile make mf mk mak bsdmake
    markdown md mkd mkdown mdx
    python py gyp ipython py3 python3 py2 python2 sage starlark bazel bzl star
    rust rs
    scss sass less
    shell console shellsession shell-session bash-session sh-session
    sql mysql postgresql postgres pgsql plpgsql tsql t-sql sqlite sqlite3 cql cassandra
    typescript ts tsx mts cts
    xml html xhtml rss atom xjb xsd xsl xslt plist wsf svg vue svelte htm
    yaml yml`,
  compiled: `
    c h objectivec mm objc obj-c obj-c++ objective-c++ objective-c
    cpp cc c++ h++ hpp hh hxx cxx cuda arduino ino
    csharp cs c#
    dart
    kotlin kt kts ktm ktx
    swift`,
  functional: `
    clojure clj edn cljs
    elixir ex exs heex
    erlang erl
    groovy gradle jenkins jenkinsfile
    haskell hs
    ocaml ml reasonml reason fsharp fs f#
    scala sbt`,
  operations: `
    apache apacheconf aconf
    dos bat cmd batch dosbatch winbatch
    graphql gql graphqls
    http https
    nginx nginxconf
    nix nixos
    powershell pwsh ps ps1 psm1 psd1 posh
    properties java-properties
    protobuf proto`,
  scripts: `
    awk gawk mawk nawk
    lua luau pluto
    php php3 php4 php5 php6 php7 php8
    python-repl pycon
    r splus s
    ruby rb duby gemspec podspec thor irb`,
  templates: `
    django jinja jinja2 twig craftcms
    erb
    handlebars hbs html.hbs html.handlebars htmlbars mustache go-template go-html-template go-text-template gotmpl gohtml gohtmltmpl
    php-template phtml`,
};

/** A language that can be coloured. */
export interface Language {
  /** As highlight.js calls it. */
  readonly name: string;
  readonly group: LanguageGroup;
}

/** All languages that can be coloured, by each name that notes may call them, in lower case. */
export const languages: ReadonlyMap<string, Language> = new Map(
  (Object.entries(names) as [LanguageGroup, string][]).flatMap(([group, lines]) =>
    lines
      .trim()
      .split('\n')
      .flatMap((line) => {
        const all = line.trim().split(' ');
        const language = { name: all[0] ?? '', group };
        return all.map((each) => [each, language] as const);
      }),
  ),
);

/** The language that stands behind an opening fence; undefined for one that nobody colours. Upper case is lower case. */
export function languageOf(written: string): Language | undefined {
  return languages.get(written.toLowerCase());
}
