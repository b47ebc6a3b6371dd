/** What is done when the server ends by itself: it is started again, at once and then with pauses, and given up where that does not help. */
import { commands, window } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
} from 'vscode-languageclient';

/** A server that ends so many times without an answer in between will not come up at the next try either. */
const mostWithoutAnswer = 6;

/** Nor does anybody want one that answers and ends so often within `period`. */
const mostInPeriod = 40;

/** In milliseconds. */
const period = 180_000;

/** Milliseconds before the server is started again, by how often it has ended without an answer. */
const pauses = [0, 0, 0, 250, 500, 1_000];

/** The options of a client whose server is started again where it ends. @param client gives the client, once it has been made with them */
export function recovering(options: LanguageClientOptions, client: () => BaseLanguageClient): LanguageClientOptions {
  const { errorHandler, answered } = recovery();
  return {
    ...options,
    errorHandler,
    middleware: {
      ...options.middleware,
      async provideDiagnostics(document, previousResultId, token, next) {
        const report = await next(document, previousResultId, token);
        if (client().isRunning()) answered();
        return report;
      },
    },
  };
}

interface Recovery {
  readonly errorHandler: ErrorHandler;
  /** To be called when the server has answered about a document. */
  answered(): void;
}

function recovery(): Recovery {
  let withoutAnswer = 0;
  let ends: number[] = [];

  return {
    answered() {
      withoutAnswer = 0;
    },
    errorHandler: {
      // One message that could not be written or read; where the pipe is broken, the server ends.
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      async closed() {
        const now = Date.now();
        ends = [...ends.filter((end) => now - end < period), now];
        withoutAnswer += 1;
        if (withoutAnswer > mostWithoutAnswer || ends.length > mostInPeriod) {
          withoutAnswer = 0;
          ends = [];
          void sayGivenUp();
          return { action: CloseAction.DoNotRestart, handled: true };
        }
        const pause = pauses[withoutAnswer - 1] ?? 0;
        if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
        return { action: CloseAction.Restart, handled: true };
      },
    },
  };
}

async function sayGivenUp(): Promise<void> {
  const restart = 'Restart';
  const chosen = await window.showWarningMessage(
    'Northstar has stopped checking: its language server ended several times in a row. Nothing you wrote is lost.',
    restart,
  );
  if (chosen === restart) await commands.executeCommand('northstar.restartServer');
}
