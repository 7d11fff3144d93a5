import clojure from 'highlight.js/lib/languages/clojure';
import elixir from 'highlight.js/lib/languages/elixir';
import erlang from 'highlight.js/lib/languages/erlang';
import groovy from 'highlight.js/lib/languages/groovy';
import haskell from 'highlight.js/lib/languages/haskell';
import ocaml from 'highlight.js/lib/languages/ocaml';
import scala from 'highlight.js/lib/languages/scala';
import type { Definitions } from './definitions';

export const languages: Definitions = { clojure, elixir, erlang, groovy, haskell, ocaml, scala };
