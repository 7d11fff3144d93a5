import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript-api';
import { checkout } from './manifest';

/** The syntax trees of all files in src, by path. */
const sources: readonly ts.SourceFile[] = readdirSync(join(checkout, 'src'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((path) => path.endsWith('.ts'))
  .map((path) => {
    const text = readFileSync(join(checkout, 'src', path), 'utf8');
    return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  });

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

function allNodes(): ts.Node[] {
  return sources.flatMap((source) => [...nodesOf(source)]);
}

function placeOf(node: ts.Node): string {
  const source = node.getSourceFile();
  return `src/${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** The names `x` of every `table.x` that is handed to a function whose name `called` matches. */
export function namesPassedTo(called: RegExp, table: string): string[] {
  return allNodes().flatMap((node) => {
    if (!ts.isCallExpression(node)) return [];
    const callee = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
    if (!ts.isIdentifier(callee) || !called.test(callee.text)) return [];
    return node.arguments.flatMap((argument) =>
      ts.isPropertyAccessExpression(argument) && argument.expression.getText() === table
        ? [argument.name.text]
        : [],
    );
  });
}

export interface TranslatedText {
  /** Undefined where the text is not written out in the call: no tool could collect it for translators. */
  readonly text: string | undefined;
  readonly where: string;
}

/** The texts of every call of `l10n.t`, VS Code's own or that of `@vscode/l10n`. */
export function translatedTexts(): TranslatedText[] {
  return allNodes().flatMap((node) => {
    if (!ts.isCallExpression(node) || !/^(vscode\.)?l10n\.t$/.test(node.expression.getText())) return [];
    const [argument] = node.arguments;
    const text = argument !== undefined && ts.isStringLiteralLike(argument) ? argument.text : undefined;
    return [{ text, where: placeOf(node) }];
  });
}

/** The members of an interface: for a union of texts its texts, for any other type undefined. */
export function membersOf(interfaceName: string): ReadonlyMap<string, readonly string[] | undefined> {
  const declaration = allNodes().find(
    (node): node is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(node) && node.name.text === interfaceName,
  );
  if (declaration === undefined) throw new Error(`src has no interface ${interfaceName}`);
  return new Map(
    declaration.members.filter(ts.isPropertySignature).map(({ name, type }) => {
      const key = ts.isStringLiteral(name) || ts.isIdentifier(name) ? name.text : name.getText();
      return [key, type && literalsOf(type)];
    }),
  );
}

function literalsOf(type: ts.TypeNode): string[] | undefined {
  if (!ts.isUnionTypeNode(type)) return undefined;
  return type.types.flatMap((each) =>
    ts.isLiteralTypeNode(each) && ts.isStringLiteral(each.literal) ? [each.literal.text] : [],
  );
}
