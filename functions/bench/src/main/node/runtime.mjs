// BASELINE, no part of Salpim: the loop of a Lambda runtime, without what Lambda's own brings along.
import { Agent, request } from 'node:http';
import { handler } from './intake.mjs';

const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':');
const agent = new Agent({ keepAlive: true });
const base = '/2018-06-01/runtime/invocation/';

function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const sent = request({ host, port, method, path, agent }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve({ headers: answer.headers, body: Buffer.concat(parts).toString() }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

for (;;) {
  const event = await call('GET', `${base}next`);
  const id = event.headers['lambda-runtime-aws-request-id'];
  try {
    const answer = await handler(JSON.parse(event.body));
    await call('POST', `${base}${id}/response`, JSON.stringify(answer));
  } catch (failed) {
    await call('POST', `${base}${id}/error`, JSON.stringify({ errorMessage: String(failed) }));
  }
}
