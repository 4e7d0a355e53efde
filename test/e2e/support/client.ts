/** A client that is stock down to the bytes: paths, bodies, signatures and errors are made by Huawei Cloud's own Node core. */
import core from '@huaweicloud/huaweicloud-sdk-core';
import { ClientBuilder } from '@huaweicloud/huaweicloud-sdk-core/ClientBuilder.js';
import type { SdkResponse } from '@huaweicloud/huaweicloud-sdk-core/SdkResponse.js';
import { type OperationId, operationTable, type Responses } from '../../../src/contract/generated/operations.ts';
import { access } from './server.ts';

/** What a call takes besides the project and the workspace; loose, so that a test can send what is wrong. */
interface Sent {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** Calls an operation; a refusal is thrown as the SDK tells it: `httpStatusCode`, `errorCode`, `errorMsg`, `requestId`. */
export type Call = <Id extends OperationId>(operation: Id, sent?: Sent) => Promise<Responses[Id] & SdkResponse>;

/** A client of the server at `url`, by default with the administrator's own access key. */
export function clientOf(url: string, keys: { accessKey: string; secretKey: string } = access): Call {
  const credential = new core.BasicCredentials()
    .withAk(keys.accessKey)
    .withSk(keys.secretKey)
    .withProjectId(access.projectId);
  const client = new ClientBuilder((built) => built).withEndpoint(url).withCredential(credential).build();
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
