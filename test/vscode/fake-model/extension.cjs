/** A language model of which a test says what it answers, and which counts what it is asked. */
const { LanguageModelTextPart, lm } = require('vscode');

exports.activate = ({ subscriptions }) => {
  const fake = {
    /** The text of each request. */
    requests: [],
    /** @type {(prompt: string, token: import('vscode').CancellationToken) => string | Promise<string>} */
    answer: () => '',
  };
  const model = {
    id: 'fake',
    name: 'Fake model',
    family: 'fake',
    version: '1',
    maxInputTokens: 100_000,
    maxOutputTokens: 10_000,
    capabilities: {},
  };
  subscriptions.push(
    lm.registerLanguageModelChatProvider('northstar-fake', {
      provideLanguageModelChatInformation: () => [model],
      provideTokenCount: async (_, text) => String(text).length / 4,
      async provideLanguageModelChatResponse(_, messages, __, progress, token) {
        const prompt = messages.flatMap(({ content }) => content.map(({ value }) => value)).join('\n');
        fake.requests.push(prompt);
        progress.report(new LanguageModelTextPart(await fake.answer(prompt, token)));
      },
    }),
  );
  return fake;
};
