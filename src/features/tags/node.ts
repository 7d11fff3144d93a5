/** A row of the Tags view. It holds names, not data; what it shows is read from the newest snapshot. */
export type TagNode =
  | { readonly kind: 'conference'; readonly conferenceId: string }
  | { readonly kind: 'similar'; readonly conferenceId: string }
  | { readonly kind: 'pair'; readonly conferenceId: string; readonly from: string; readonly to: string }
  | { readonly kind: 'tag'; readonly conferenceId: string; readonly key: string }
  | { readonly kind: 'talk'; readonly conferenceId: string; readonly key: string; readonly uri: string };

/** What VS Code knows a row by, so that it stays open and selected while the rows around it change. */
export function idOf(node: TagNode): string {
  const { kind, conferenceId } = node;
  switch (node.kind) {
    case 'conference':
    case 'similar':
      return `${kind} ${conferenceId}`;
    case 'pair':
      return `${kind} ${conferenceId} ${node.from} ${node.to}`;
    case 'tag':
      return `${kind} ${conferenceId} ${node.key}`;
    case 'talk':
      return `${kind} ${conferenceId} ${node.key} ${node.uri}`;
  }
}

export function isTagNode(value: unknown): value is TagNode {
  return typeof value === 'object' && value !== null && 'kind' in value && 'conferenceId' in value;
}
