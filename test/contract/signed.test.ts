import { afterAll, beforeAll, expect, it } from 'vitest';
import { operations } from '../../src/resources/index.ts';
import { type Edge, startEdge } from '../support/edge.ts';
import { firstSettings, install, sign } from '../support/identity.ts';

const { accessKey, projectId, region } = firstSettings;
let edge: Edge;
beforeAll(async () => {
  const { CreateUser, ListProjects } = operations;
  edge = await startEdge({ CreateUser, ListProjects }, await install());
});
afterAll(() => edge.close());

const signed = (method: string, url: string, body?: string) =>
  sign({ method, url, ...(body !== undefined && { body }) }, accessKey, Date.now());

it('the bytes of a body are what was signed, on GET too', async () => {
  const request = signed('GET', `/v3/projects?name=${region}`, '{}');
  expect(await edge.send({ ...request, path: request.url })).toMatchObject({
    status: 200,
    json: { projects: [{ id: projectId }] },
  });
  const spaced = signed('POST', '/v1/sallyport/users', ' { "name" : "\\u00e4nne" }\n');
  expect((await edge.send({ ...spaced, path: spaced.url })).json).toMatchObject({ data: { name: 'änne' } });
});

it('another project in the path answers as one that does not exist', async () => {
  const request = signed('GET', `/v1/${'f'.repeat(32)}/workspaces`);
  expect(await edge.send({ ...request, path: request.url })).toMatchObject({
    status: 403,
    json: { code: 'SecMaster.20030002' },
  });
});

// Last, because so many wrong signatures lock the key out for a while.
it('a body, a query or a path that was changed on the way is refused', async () => {
  const post = signed('POST', '/v1/sallyport/users', '{"name":"anna"}');
  const get = signed('GET', '/v3/projects?name=a');
  for (const changed of [
    { ...post, path: post.url, body: '{"name":"anny"}' },
    { ...post, path: post.url, body: '' },
    { ...post, path: `${post.url}?x=1` },
    { ...get, path: '/v3/projects?name=b' },
    { ...get, path: '/v3/auth/domains?name=a' },
    { ...get, method: 'DELETE', path: get.url },
  ])
    expect(await edge.send(changed)).toMatchObject({ status: 401, json: { error_code: 'APIGW.0301' } });
});
