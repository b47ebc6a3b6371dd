import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { type BriefStanding, type DrawnMap, requests } from '../../server/lsp/protocol.ts';
import { documents } from '../vscode/workspace.ts';
import { everything, startClient, type TestClient } from './client.ts';

describe('The map over the wire', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient({ server: '../../server/lsp/node.ts', capabilities: everything });
  });
  after(() => client.stop());

  const map = (uri: string, width = 320) => client.connection.sendRequest<DrawnMap>(requests.map, { uri, width });
  const standing = (uri: string) => client.connection.sendRequest<BriefStanding | null>(requests.standing, { uri });

  it('is drawn for the width that there is, with lines that end in CR LF too', async () => {
    await client.open('file:///crlf.md', documents['crlf.md'].text);
    const { svg, style } = await map('file:///crlf.md');
    assert.match(svg ?? '', /^<svg [^>]*width="320"/);
    assert.match(
      svg ?? '',
      /aria-label="Who: Sales team members\. Line 5\." data-node="who-1" data-line="4" data-character="0" data-end-line="4" data-end-character="18"/,
    );
    assert.match(style, /\.northstar-map/);
    assert.match((await map('file:///crlf.md', 1000)).svg ?? '', /^<svg [^>]*width="1000"/);
    assert.equal((await standing('file:///crlf.md'))?.standing, 'Vague');
  });

  it('is none for a document that is no brief, or is not open', async () => {
    await client.open('file:///README.md', documents['README.md'].text);
    for (const uri of ['file:///README.md', 'file:///unknown.md']) {
      assert.equal((await map(uri)).svg, null);
      assert.equal(await standing(uri), null);
    }
  });
});
