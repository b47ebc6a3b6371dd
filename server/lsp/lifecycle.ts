/** Holds client and server to the order of the protocol: nothing before `initialize` but that, and nothing after `shutdown` but the end. */
import { type Connection, ErrorCodes, Message, type MessageStrategy, ResponseError } from 'vscode-languageserver';

/** Requests that came at the wrong time are answered as if they were these. */
const early = 'northstar/early';
const late = 'northstar/late';

/** For the options of a connection, one for each. */
export function lifecycle(): MessageStrategy {
  let state: 'new' | 'running' | 'shut down' = 'new';
  return {
    async handleMessage(message, next) {
      if (Message.isRequest(message)) {
        const wrong =
          state === 'shut down' || message.method === 'initialize' ? state !== 'new' && late : state === 'new' && early;
        if (wrong) return next({ ...message, method: wrong } as Message);
        if (message.method === 'initialize') state = 'running';
        if (message.method === 'shutdown') state = 'shut down';
      } else if (Message.isNotification(message) && state !== 'running' && message.method !== 'exit') return undefined;
      return next(message);
    },
  };
}

/** Answers the requests that came at the wrong time. */
export function refuseOutOfOrder(connection: Connection): void {
  connection.onRequest(
    early,
    () => new ResponseError(ErrorCodes.ServerNotInitialized, 'The first request must be "initialize".'),
  );
  connection.onRequest(
    late,
    () => new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized once, and answers nothing after "shutdown".'),
  );
}
