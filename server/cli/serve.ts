/** `northstar lsp`: the language server in this process, on the transport that the arguments name. */

export async function serve(): Promise<void> {
  await import('../lsp/node.ts');
}
