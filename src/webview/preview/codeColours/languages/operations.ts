import apache from 'highlight.js/lib/languages/apache';
import dos from 'highlight.js/lib/languages/dos';
import graphql from 'highlight.js/lib/languages/graphql';
import http from 'highlight.js/lib/languages/http';
import nginx from 'highlight.js/lib/languages/nginx';
import nix from 'highlight.js/lib/languages/nix';
import powershell from 'highlight.js/lib/languages/powershell';
import properties from 'highlight.js/lib/languages/properties';
import protobuf from 'highlight.js/lib/languages/protobuf';
import type { Definitions } from './definitions';

export const languages: Definitions = {
  apache,
  dos,
  graphql,
  http,
  nginx,
  nix,
  powershell,
  properties,
  protobuf,
};
