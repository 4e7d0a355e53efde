/** A client that is stock down to the bytes: paths, bodies, signatures and errors are made by Huawei Cloud's own Node core. */
import core from '@huaweicloud/huaweicloud-sdk-core';
import { HcClient } from '@huaweicloud/huaweicloud-sdk-core/HcClient.js';
import { LogLevel } from '@huaweicloud/huaweicloud-sdk-core/logger/index.js';
import type { SdkResponse } from '@huaweicloud/huaweicloud-sdk-core/SdkResponse.js';
import { DefaultHttpClient } from '@huaweicloud/huaweicloud-sdk-core/http/DefaultHttpClient.js';
import { type OperationId, operationTable, type Responses } from '../../../src/contract/generated/operations.ts';
import { access } from './server.ts';

/** What a call takes besides the project and the workspace; loose, so that a test can send what is wrong. */
interface Sent {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** By itself the SDK prints each refusal whole, which tests expect and check. */
const silent = () => {};
const logger = {
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  setLevel: silent,
  setName: silent,
  getLevel: () => LogLevel.ERROR,
};

/** Calls an operation; a refusal is thrown as the SDK tells it: `httpStatusCode`, `errorCode`, `errorMsg`, `requestId`. */
export type Call = <Id extends OperationId>(operation: Id, sent?: Sent) => Promise<Responses[Id] & SdkResponse>;

/** A client of the server at `url`, by default with the administrator's own access key. */
export function clientOf(url: string, keys: { accessKey: string; secretKey: string } = access): Call {
  const credential = new core.BasicCredentials()
    .withAk(keys.accessKey)
    .withSk(keys.secretKey)
    .withProjectId(access.projectId);
  const client = new HcClient(new DefaultHttpClient({ logger }, [url])).withEndpoints([url]).withCredential(credential);
  return (operation, { path = {}, query = {}, headers = {}, body } = {}) => {
    const { method, path: url } = operationTable[operation];
    return client.sendRequest({
      method,
      url,
      contentType: 'application/json',
      queryParams: query,
      pathParams: { project_id: access.projectId, workspace_id: access.workspaceId, ...path },
      headers: { ...headers },
      ...(body ? { data: body } : {}),
    });
  };
}
