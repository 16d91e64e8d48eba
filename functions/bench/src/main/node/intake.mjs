// BASELINE, no part of Salpim: one webhook of a text message, as plainly as it can be written.
// Signature, body, and one transaction that stores the message once. It neither understands nor seals.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';

const TOLERANCE_SECONDS = 300;
const key = Buffer.from(process.env.SECRET.replace(/^whsec_/, ''), 'base64');
const table = process.env.SALPIM_TABLE_NAME;
const client = new DynamoDBClient({ endpoint: process.env.QUARKUS_DYNAMODB_ENDPOINT_OVERRIDE });

function verified(headers, body) {
  const id = headers['webhook-id'];
  const at = Number(headers['webhook-timestamp']);
  if (!id || Math.abs(Date.now() / 1000 - at) > TOLERANCE_SECONDS) return false;
  const wanted = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest();
  return headers['webhook-signature'].split(' ').some((one) => {
    const given = Buffer.from(one.replace(/^v1,/, ''), 'base64');
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}

export async function handler(event) {
  if (!verified(event.headers, event.body)) return { statusCode: 401, body: '' };
  const message = JSON.parse(event.body);
  const now = String(Date.now());
  const contact = `N#${message.from}`;
  try {
    await client.send(new TransactWriteItemsCommand({
      TransactItems: [
        {
          Put: {
            TableName: table,
            Item: {
              pk: { S: contact }, sk: { S: `IN#${event.headers['webhook-id']}` },
              text: { S: message.text }, at: { N: now }, clock: { S: 'in#0' }, dueAt: { N: now },
            },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
        {
          Update: {
            TableName: table,
            Key: { pk: { S: contact }, sk: { S: 'WHO' } },
            UpdateExpression: 'SET lastAt = :now ADD heard :one',
            ExpressionAttributeValues: { ':now': { N: now }, ':one': { N: '1' } },
          },
        },
      ],
    }));
  } catch (failed) {
    if (failed.name !== 'TransactionCanceledException') throw failed;
  }
  return { statusCode: 200, body: '' };
}
