// Generated from contract/secmaster-v1.openapi.json by `npm run gen`. Do not edit.

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}
/** A file that comes with a request or is the answer. */
export interface FileContent {
  readonly file: Uint8Array;
  readonly name: string;
  readonly type: string;
}
/** An answer that needs headers of its own. */
export interface Answered<Body, Headers> {
  readonly body: Body;
  readonly headers: Headers;
}

/** Stored playbook action. */
export interface ActionInfo {
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly description?: string | undefined;
readonly action_type?: 'AOP_WORKFLOW' | undefined;
readonly action_id?: string | undefined;
readonly playbook_id?: string | undefined;
readonly playbook_version_id?: string | undefined;
readonly project_id?: string | undefined;
}

/** One action with its run log. */
export interface ActionInstanceInfo {
readonly action?: ActionInfo | undefined;
readonly instance_log?: AuditLogInfo | undefined;
}

/** Alert payload as written by clients. */
export interface Alert {
readonly version?: string | undefined;
readonly id?: string | undefined;
readonly domain_id?: string | undefined;
readonly region_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly labels?: string | undefined;
readonly environment?: AlertEnvironment | undefined;
readonly data_source?: AlertDataSource | undefined;
readonly first_observed_time?: string | undefined;
readonly last_observed_time?: string | undefined;
readonly create_time?: string | undefined;
readonly arrive_time?: string | undefined;
readonly title?: string | undefined;
readonly description?: string | undefined;
readonly source_url?: string | undefined;
readonly count?: number | undefined;
readonly confidence?: number | undefined;
readonly severity?: 'Tips' | 'Low' | 'Medium' | 'High' | 'Fatal' | undefined;
readonly criticality?: number | undefined;
readonly alert_type?: AlertAlertType | undefined;
readonly network_list?: readonly (AlertNetworkList)[] | undefined;
readonly resource_list?: readonly (AlertResourceList)[] | undefined;
readonly remediation?: AlertRemediation | undefined;
readonly verification_state?: 'Unknown' | 'True_Positive' | 'False_Positive' | undefined;
readonly handle_status?: 'Open' | 'Block' | 'Closed' | undefined;
readonly sla?: string | undefined;
readonly update_time?: string | undefined;
readonly close_time?: string | undefined;
readonly ipdrr_phase?: 'Preparation' | 'Detection and Analysis' | 'Contain，Eradication& Recovery' | 'Post-Incident-Activity' | undefined;
readonly simulation?: string | undefined;
readonly actor?: string | undefined;
readonly owner?: string | undefined;
readonly creator?: string | undefined;
readonly close_reason?: 'False detection' | 'Resolved' | 'Repeated' | 'Other' | undefined;
readonly close_comment?: string | undefined;
readonly malware?: AlertMalware | undefined;
readonly system_info?: JsonObject | undefined;
readonly process?: readonly (AlertProcess)[] | undefined;
readonly user_info?: readonly (AlertUserInfo)[] | undefined;
readonly file_info?: readonly (AlertFileInfo)[] | undefined;
readonly system_alert_table?: JsonObject | undefined;
}

/** Alert type pair. */
export interface AlertAlertType {
readonly category?: string | undefined;
readonly alert_type?: string | undefined;
}

export interface AlertConfig {
readonly topic_urn?: string | undefined;
readonly type?: 'SMN' | 'MC' | undefined;
readonly enable?: boolean | undefined;
}

/** Product that raised the object. */
export interface AlertDataSource {
readonly source_type?: 1 | 2 | 3 | undefined;
readonly domain_id?: string | undefined;
readonly project_id?: string | undefined;
readonly region_id?: string | undefined;
readonly company_name?: string | undefined;
readonly product_name?: string | undefined;
readonly product_feature?: string | undefined;
readonly product_module?: string | undefined;
}

/** Target location. */
export interface AlertDestGeo {
readonly latitude?: number | undefined;
readonly longitude?: number | undefined;
readonly city_code?: string | undefined;
readonly country_code?: string | undefined;
}

/** Alert record with envelope. */
export interface AlertDetail {
readonly create_time?: string | undefined;
readonly data_object?: Alert | undefined;
readonly dataclass_ref?: AlertDetailDataclassRef | undefined;
readonly format_version?: number | undefined;
readonly id?: string | undefined;
readonly type?: 'SIMULATION' | 'PLAYBOOK' | 'MANUAL' | 'DATA_SOURCE' | undefined;
readonly project_id?: string | undefined;
readonly update_time?: string | undefined;
readonly version?: number | undefined;
readonly workspace_id?: string | undefined;
}

/** Pointer to the data class. */
export interface AlertDetailDataclassRef {
readonly id?: string | undefined;
readonly name?: string | undefined;
}

/** Where the alert arose. */
export interface AlertEnvironment {
readonly vendor_type?: string | undefined;
readonly domain_id?: string | undefined;
readonly region_id?: string | undefined;
readonly project_id?: string | undefined;
}

/** File evidence. */
export interface AlertFileInfo {
readonly file_path?: string | undefined;
readonly file_content?: string | undefined;
readonly file_new_path?: string | undefined;
readonly file_hash?: string | undefined;
readonly file_md5?: string | undefined;
readonly file_sha256?: string | undefined;
readonly file_attr?: string | undefined;
}

/** Malware evidence. */
export interface AlertMalware {
readonly malware_family?: string | undefined;
readonly malware_class?: string | undefined;
}

/** Network evidence. */
export interface AlertNetworkList {
readonly direction?: 'IN' | 'OUT' | undefined;
readonly protocol?: string | undefined;
readonly src_ip?: string | undefined;
readonly src_port?: number | undefined;
readonly src_domain?: string | undefined;
readonly src_geo?: AlertSrcGeo | undefined;
readonly dest_ip?: string | undefined;
readonly dest_port?: string | undefined;
readonly dest_domain?: string | undefined;
readonly dest_geo?: AlertDestGeo | undefined;
}

/** Process evidence. */
export interface AlertProcess {
readonly process_name?: string | undefined;
readonly process_path?: string | undefined;
readonly process_pid?: number | undefined;
readonly process_uid?: number | undefined;
readonly process_cmdline?: string | undefined;
readonly process_parent_name?: string | undefined;
readonly process_parent_path?: string | undefined;
readonly process_parent_pid?: number | undefined;
readonly process_parent_uid?: number | undefined;
readonly process_parent_cmdline?: string | undefined;
readonly process_child_name?: string | undefined;
readonly process_child_path?: string | undefined;
readonly process_child_pid?: number | undefined;
readonly process_child_uid?: number | undefined;
readonly process_child_cmdline?: string | undefined;
readonly process_launche_time?: string | undefined;
readonly process_terminate_time?: string | undefined;
}

/** Fix advice. */
export interface AlertRemediation {
readonly recommendation?: string | undefined;
readonly url?: string | undefined;
}

/** Affected asset. */
export interface AlertResourceList {
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly type?: string | undefined;
readonly provider?: string | undefined;
readonly region_id?: string | undefined;
readonly domain_id?: string | undefined;
readonly project_id?: string | undefined;
readonly ep_id?: string | undefined;
readonly ep_name?: string | undefined;
readonly tags?: JsonObject | undefined;
}

export interface AlertRule {
readonly create_by: string;
readonly create_time: number;
readonly custom_properties?: { readonly [key: string]: string } | undefined;
readonly delete_time?: number | undefined;
readonly event_grouping?: boolean | undefined;
readonly pipe_id: string;
readonly pipe_name: string;
readonly query?: string | undefined;
readonly query_type?: 'SQL' | undefined;
readonly rule_id: string;
readonly rule_name: string;
readonly schedule?: Schedule | undefined;
readonly severity: 'TIPS' | 'LOW' | 'MEDIUM' | 'HIGH' | 'FATAL';
readonly status: 'ENABLED' | 'DISABLED';
readonly triggers?: readonly (AlertRuleTrigger)[] | undefined;
readonly update_by: string;
readonly update_time: number;
}

export interface AlertRuleTemplate {
readonly custom_properties?: { readonly [key: string]: string } | undefined;
readonly data_source: string;
readonly event_grouping?: boolean | undefined;
readonly query?: string | undefined;
readonly query_type?: 'SQL' | undefined;
readonly schedule?: Schedule | undefined;
readonly severity: 'TIPS' | 'LOW' | 'MEDIUM' | 'HIGH' | 'FATAL';
readonly template_id: string;
readonly template_name: string;
readonly triggers?: readonly (AlertRuleTrigger)[] | undefined;
readonly update_time: number;
readonly version: string;
}

export interface AlertRuleTemplateMetric {
readonly activity: number;
readonly category: 'GROUP_COUNT';
readonly metric: { readonly [key: string]: number };
}

export interface AlertRuleTrigger {
readonly accumulated_times?: number | undefined;
readonly expression: string;
readonly mode?: 'COUNT' | undefined;
readonly operator?: 'EQ' | 'NE' | 'GT' | 'LT' | undefined;
readonly severity?: 'TIPS' | 'LOW' | 'MEDIUM' | 'HIGH' | 'FATAL' | undefined;
}

/** Origin location. */
export interface AlertSrcGeo {
readonly latitude?: number | undefined;
readonly longitude?: number | undefined;
readonly city_code?: string | undefined;
readonly country_code?: string | undefined;
}

/** Account evidence. */
export interface AlertUserInfo {
readonly user_id?: string | undefined;
readonly user_name?: string | undefined;
}

export interface AlterResourceTagsInBatchesRequestBody {
readonly tags?: readonly (ResourceTag)[] | undefined;
readonly sys_tags?: readonly (ResourceTag)[] | undefined;
}

export interface AnalysisField {
readonly alias?: string | undefined;
readonly name: string;
readonly type: 'boolean' | 'byte' | 'short' | 'integer' | 'long' | 'float' | 'half_float' | 'scaled_float' | 'double' | 'keyword' | 'text' | 'date' | 'ip' | 'binary' | 'object' | 'nested';
}

export interface AnalysisResults {
readonly datarows: readonly (readonly (Json)[])[];
readonly schema: readonly (AnalysisField)[];
readonly size: number;
readonly total: number;
}

/** Command that starts a workflow run. */
export interface AopInstanceEventData {
readonly command_type: 'ActionInstanceRunCommand' | 'ActionInstanceDebugCommand' | 'ActionInstanceTerminateCommand' | 'ActionInstanceRetryCommand';
readonly action_type: 'workflow';
readonly action_id?: string | undefined;
readonly action_instance_id?: string | undefined;
readonly playbook_context?: PlaybookcontextRef | undefined;
/** JSON text {"breakpoints":"all"|[node ids],"mocks":{node id:{"output":{}}},"side_effects":false} of a debug run. */
readonly simulation_context?: string | undefined;
/** The version that a debug run uses; a draft too. Absent: the activated one. With ActionInstanceRetryCommand: the version under which the run goes on. */
readonly version_id?: string | undefined;
/** Run again with the trigger of this earlier run of the same workflow. */
readonly from_instance_id?: string | undefined;
/** With ActionInstanceRetryCommand: the node run that the edits are for. */
readonly task_id?: string | undefined;
/** With ActionInstanceRetryCommand: JSON text of the edits, as in the command on an existing run. */
readonly input_dataobject?: string | undefined;
/** Why, in the words of who asks; kept on the run. */
readonly reason?: string | undefined;
/** With ActionInstanceRetryCommand: the node run to go back to, by an id of the topology, or by the node's id while it has had one run only. It runs again; what followed from it counts no more, what ran beside it stays. */
readonly from_task_id?: string | undefined;
/** With ActionInstanceRetryCommand: nothing changes, the answer says what would. */
readonly dry_run?: boolean | undefined;
}

/** Command sent to an existing workflow run. */
export interface AopInstanceUpdateDataPojo {
readonly command_type: 'ActionInstanceTerminateCommand' | 'ActionInstanceRetryCommand' | 'ActionInstanceDebugCommand';
readonly task_id?: string | undefined;
readonly input_dataobject?: string | undefined;
/** Why, in the words of who asks; kept on the run. */
readonly reason?: string | undefined;
/** With ActionInstanceRetryCommand: replaces the breakpoints and mocks of a debug run; any other run takes breakpoints alone, so that it is mended step by step. JSON text {"breakpoints":"all"|[node ids],"mocks":{node id:{"output":{}}},"side_effects":false}. */
readonly simulation_context?: string | undefined;
/** With ActionInstanceRetryCommand: the version of the workflow under which the run goes on. */
readonly version_id?: string | undefined;
/** With ActionInstanceRetryCommand: the node run to go back to, by an id of the topology, or by the node's id while it has had one run only. It runs again; what followed from it counts no more, what ran beside it stays. */
readonly from_task_id?: string | undefined;
/** With ActionInstanceRetryCommand: nothing changes, the answer says what would. */
readonly dry_run?: boolean | undefined;
}

/** Workflow record. */
export interface AopWorkflowInfo {
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly description?: string | undefined;
readonly project_id?: string | undefined;
readonly owner_id?: string | undefined;
readonly creator_id?: string | undefined;
readonly creator_name?: string | undefined;
readonly create_time?: string | undefined;
readonly modifier_id?: string | undefined;
readonly modifier_name?: string | undefined;
readonly update_time?: string | undefined;
readonly edit_role?: string | undefined;
readonly use_role?: string | undefined;
readonly approve_role?: string | undefined;
readonly enabled?: boolean | undefined;
readonly workspace_id?: string | undefined;
readonly version_id?: string | undefined;
readonly current_approval_version_id?: string | undefined;
readonly current_rejected_version_id?: string | undefined;
readonly aop_type?: 'NORMAL' | 'SURVEY' | 'HEMOSTASIS' | 'EASE' | undefined;
readonly engine_type?: 'public_engine' | undefined;
readonly dataclass_id?: string | undefined;
readonly dataclass_name?: string | undefined;
readonly labels?: 'IP' | 'ACCOUNT' | 'DOMAIN' | undefined;
readonly version?: string | undefined;
}

/** Workflow version record. */
export interface AopWorkflowVersionInfo {
readonly id?: string | undefined;
readonly version_id?: string | undefined;
readonly name?: string | undefined;
readonly aopworkflow_id?: string | undefined;
readonly description?: string | undefined;
readonly project_id?: string | undefined;
readonly owner_id?: string | undefined;
readonly creator_id?: string | undefined;
readonly creator_name?: string | undefined;
readonly create_time?: string | undefined;
readonly modifier_id?: string | undefined;
readonly modifier_name?: string | undefined;
readonly update_time?: string | undefined;
readonly enabled?: boolean | undefined;
readonly status?: 'pending_submit' | 'pending_approval' | 'publishing' | 'publish_failed' | 'not_activated' | 'activated' | 'rejected' | undefined;
readonly version?: string | undefined;
readonly taskconfig?: string | undefined;
readonly taskflow?: string | undefined;
readonly taskflow_type?: 'JSON' | undefined;
readonly aop_type?: 'NORMAL' | 'SURVEY' | 'HEMOSTASIS' | 'EASE' | undefined;
readonly input?: string | undefined;
readonly output?: string | undefined;
readonly dataclass_id?: string | undefined;
readonly dataclass_name?: string | undefined;
readonly workspace_id?: string | undefined;
/** What the last checks of this version found. */
readonly problems?: readonly (WorkflowProblemInfo)[] | undefined;
}

/** Workflow run record. */
export interface AopworkflowInstanceDetail {
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly workflow?: AopworkflowInstanceDetailWorkflow | undefined;
readonly dataclass?: AopworkflowInstanceDetailDataclass | undefined;
readonly playbook?: AopworkflowInstanceDetailPlaybook | undefined;
readonly trigger_type?: 'DEBUG' | 'TIMER' | 'EVENT' | 'MANUAL' | undefined;
readonly status?: 'RUNNING' | 'FAILED' | 'FINISHED' | 'RETRYING' | 'TERMINATING' | 'TERMINATED' | undefined;
readonly start_time?: string | undefined;
readonly end_time?: string | undefined;
readonly retry_count?: number | undefined;
readonly defense_id?: string | undefined;
readonly dataobject_id?: string | undefined;
readonly topology?: WorkflowInstanceTopology | undefined;
/** The commands that this run was given, oldest first. */
readonly commands?: readonly (InstanceCommandInfo)[] | undefined;
/** The earlier run whose trigger this one uses. */
readonly from_instance_id?: string | undefined;
/** The run that called this one. */
readonly parent_instance_id?: string | undefined;
/** What the run waits for while nothing of it moves. */
readonly waiting?: 'breakpoint' | 'result' | 'todo' | 'timer' | 'message' | 'action' | 'retry' | 'queued' | 'held' | 'child' | undefined;
/** Why the run is FAILED or TERMINATED. */
readonly error_msg?: string | undefined;
/** Breakpoints and mocks of a debug run, or the newest breakpoints of one that is mended step by step, as JSON text. */
readonly simulation_context?: string | undefined;
/** The hold that keeps it from going on. */
readonly held_by?: string | undefined;
/** It is no debug run, and was once retried with breakpoints: debug commands are taken. */
readonly stepped?: boolean | undefined;
}

/** Data class of the run. */
export interface AopworkflowInstanceDetailDataclass {
readonly en_name?: string | undefined;
readonly id?: string | undefined;
readonly name?: string | undefined;
}

/** Playbook that caused the run. */
export interface AopworkflowInstanceDetailPlaybook {
readonly en_name?: string | undefined;
readonly id?: string | undefined;
readonly name?: string | undefined;
}

/** Workflow and version that ran. */
export interface AopworkflowInstanceDetailWorkflow {
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly name_en?: string | undefined;
readonly version?: string | undefined;
readonly version_id?: string | undefined;
}

/** Graph to check and the check kind. */
export interface AopworkflowVersionValidateRes {
readonly mode: 'BASIC' | 'CIRCLE' | 'APP_PARAMS';
readonly taskconfig: string;
readonly taskflow: string;
readonly aopworkflow_id: string;
/** The version's declared inputs, JSON text of a list of parameter items; absent: those of the workflow's newest version. */
readonly input?: string | undefined;
}

export interface ApiResponseData {
readonly data: readonly (ApiResponseDataItem)[];
readonly limit: number;
readonly offset: number;
readonly total: number;
}

export interface ApiResponseDataItem {
readonly consumption_type: number;
readonly create_time: number;
readonly dataspace_id: string;
readonly dataspace_name: string;
readonly domain_id: string;
readonly id: number;
readonly pipe_id: string;
readonly pipe_name: string;
readonly project_id: string;
readonly shipper_destination: ShipperDestination;
readonly shipper_id: string;
readonly shipper_name: string;
readonly shipper_source: ShipperSource;
readonly status: number;
readonly update_time: number;
readonly version: string;
readonly workspace_id: string;
}

/** Recorded approval decision. */
export interface ApproveOpinionDetail {
readonly result?: string | undefined;
readonly content?: string | undefined;
}

/** Playbook approval decision. */
export interface ApprovePlaybookInfo {
readonly result?: 'PASS' | 'UN_PASS' | undefined;
readonly content?: string | undefined;
}

export interface ArgsVo {
readonly key?: string | undefined;
readonly value?: string | undefined;
}

/** Plug-in connection record. */
export interface AssetInfoResponseBody {
readonly id?: string | undefined;
readonly project_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly name?: string | undefined;
readonly component_id?: string | undefined;
readonly component_name?: string | undefined;
readonly component_version_id?: string | undefined;
readonly type?: string | undefined;
readonly status?: 'SUCCESS' | 'FAILED' | undefined;
readonly config?: string | undefined;
readonly description?: string | undefined;
readonly enabled?: boolean | undefined;
readonly create_time?: string | undefined;
readonly creator_id?: string | undefined;
readonly creator_name?: string | undefined;
readonly update_time?: string | undefined;
readonly modifier_id?: string | undefined;
readonly modifier_name?: string | undefined;
readonly defense_type?: string | undefined;
readonly target_project_id?: string | undefined;
readonly target_project_name?: string | undefined;
readonly target_enterprise_id?: string | undefined;
readonly target_enterprise_name?: string | undefined;
readonly region_id?: string | undefined;
readonly region_name?: string | undefined;
readonly can_be_deleted?: boolean | undefined;
}

export interface AttachmentInfo {
readonly id?: string | undefined;
readonly file_name?: string | undefined;
readonly file_folder?: string | undefined;
readonly workspace_id?: string | undefined;
readonly creator_id?: string | undefined;
readonly creator_name?: string | undefined;
readonly create_time?: string | undefined;
readonly update_time?: string | undefined;
readonly modifier_id?: string | undefined;
readonly modifier_name?: string | undefined;
readonly is_deleted?: string | undefined;
readonly storage_type?: string | undefined;
readonly storage_url?: string | undefined;
}

/** Run log of one node; also the search filter. */
export interface AuditLogInfo {
readonly instance_type?: 'AOP_WORKFLOW' | 'SCRIPT' | 'PLAYBOOK' | undefined;
readonly action_id?: string | undefined;
readonly action_name?: string | undefined;
readonly instance_id?: string | undefined;
readonly parent_instance_id?: string | undefined;
readonly log_level?: string | undefined;
readonly input?: string | undefined;
readonly output?: string | undefined;
readonly error_msg?: string | undefined;
readonly start_time?: string | undefined;
readonly end_time?: string | undefined;
readonly status?: 'RUNNING' | 'FINISHED' | 'FAILED' | 'RETRYING' | 'TERMINATING' | 'TERMINATED' | undefined;
readonly trigger_type?: 'TIMER' | 'EVENT' | undefined;
}

export interface AuthorizeHandlerRequestBody {
readonly ids: readonly (string)[];
readonly type: 0 | 2 | 3;
}

export interface BatchCatalogueRequestPojo {
readonly is_navigation?: boolean | undefined;
readonly is_card_area?: boolean | undefined;
readonly landing_page?: string | undefined;
readonly parent_alias_zh?: string | undefined;
readonly parent_alias_en?: string | undefined;
readonly parent_catalogue?: string | undefined;
readonly catalogue_infos?: readonly (CatalogueBatchPojo)[] | undefined;
}

/** Ids and the alert fields to set. */
export interface BatchChangeAlertRequestBody {
readonly batch_ids: readonly (string)[];
readonly data_object: Alert;
}

/** Request body of BatchCreateDataobjectRelations. */
export interface BatchCreateDataobjectRelationsRequestBody {
readonly dataobject_ids?: readonly (string)[] | undefined;
readonly related_dataobject_ids?: readonly (string)[] | undefined;
}

/** Response body of BatchCreateDataobjectRelations. */
export interface BatchCreateDataobjectRelationsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly request_id?: string | undefined;
readonly success?: boolean | undefined;
readonly data?: BatchOperateDataobjectResult | undefined;
}

/** Ids that worked and failed. */
export interface BatchOperateAlertResult {
readonly error_ids?: readonly (string)[] | undefined;
readonly success_ids?: readonly (string)[] | undefined;
}

/** Ids that worked and failed. */
export interface BatchOperateDataobjectResult {
readonly error_ids?: readonly (string)[] | undefined;
readonly success_ids?: readonly (string)[] | undefined;
}

export interface BatchOperateResourceResult {
readonly error_ids?: readonly (string)[] | undefined;
readonly success_ids?: readonly (string)[] | undefined;
}

export interface BatchSearchMetricHitsRequestBody {
readonly metric_ids: readonly (string)[];
readonly workspace_ids?: readonly (string)[] | undefined;
readonly params?: readonly ({ readonly [key: string]: string })[] | undefined;
readonly interactive_params?: readonly ({ readonly [key: string]: string })[] | undefined;
readonly field_ids?: readonly (string)[] | undefined;
}

export interface BatchUpdateCatalogueResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
}

export interface CatalogueBatchPojo {
readonly is_display?: boolean | undefined;
readonly id?: string | undefined;
readonly second_alias_zh?: string | undefined;
readonly second_alias_en?: string | undefined;
}

export interface CatalogueDeleteRequestBody {
readonly batch_ids?: readonly (string)[] | undefined;
readonly is_delete?: boolean | undefined;
}

export interface CatalogueDetailInfo {
readonly id?: string | undefined;
readonly parent_catalogue?: string | undefined;
readonly second_catalogue?: string | undefined;
readonly catalogue_status?: boolean | undefined;
readonly catalogue_address?: string | undefined;
readonly layout_id?: string | undefined;
readonly layout_name?: string | undefined;
readonly publisher_name?: string | undefined;
readonly is_card_area?: boolean | undefined;
readonly is_display?: boolean | undefined;
readonly is_landing_page?: boolean | undefined;
readonly is_navigation?: boolean | undefined;
readonly parent_alias_en?: string | undefined;
readonly parent_alias_zh?: string | undefined;
readonly second_alias_en?: string | undefined;
readonly second_alias_zh?: string | undefined;
}

export interface CatalogueRequestPojo {
readonly parent_catalogue: string;
readonly parent_alias_en: string;
readonly parent_alias_zh: string;
readonly second_catalogue: string;
readonly second_alias_en: string;
readonly second_alias_zh: string;
readonly second_catalogue_code: string;
readonly layout_id: string;
readonly layout_name?: string | undefined;
readonly catalogue_address: string;
readonly publisher_name?: string | undefined;
}

export interface CatalogueUpdateRequestPojo {
readonly parent_alias_en: string;
readonly parent_alias_zh: string;
readonly second_catalogue: string;
readonly second_alias_en: string;
readonly second_alias_zh: string;
readonly layout_id: string;
readonly layout_name?: string | undefined;
readonly catalogue_address: string;
readonly publisher_name?: string | undefined;
}

/** Request body of ChangeAlert. */
export interface ChangeAlertRequestBody {
readonly data_object: Alert;
}

/** Response body of ChangeAlert. */
export interface ChangeAlertResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: AlertDetail | undefined;
}

/** Response body of ChangeAlerts. */
export interface ChangeAlertsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: AlertDetail | undefined;
}

/** Request body of ChangeIncident. */
export interface ChangeIncidentRequestBody {
readonly batch_ids?: readonly (string)[] | undefined;
readonly data_object?: Incident | undefined;
}

/** Response body of ChangeIncident. */
export interface ChangeIncidentResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: IncidentDetail | undefined;
}

/** Response body of ChangeIncidents. */
export interface ChangeIncidentsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: IncidentDetail | undefined;
}

/** Response body of ChangePlaybookInstance. */
export interface ChangePlaybookInstanceResponse {
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly project_id?: string | undefined;
readonly playbook?: PlaybookInfoRef | undefined;
readonly dataclass?: DataclassInfoRef | undefined;
readonly dataobject?: DataobjectRef | undefined;
readonly status?: 'RUNNING' | 'FINISHED' | 'FAILED' | 'RETRYING' | 'TERMINATING' | 'TERMINATED' | undefined;
readonly trigger_type?: 'TIMER' | 'EVENT' | undefined;
readonly start_time?: string | undefined;
readonly end_time?: string | undefined;
}

export interface ChangeResourceRequestBody {
readonly data_object: ResourceDetail;
}

export interface ChangeResourceResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: ChangeResourceRequestBody | undefined;
}

export interface Channel {
readonly action?: ChannelAction | undefined;
readonly channel_id?: string | undefined;
readonly config_status?: ConfigStatus | undefined;
readonly create_by?: string | undefined;
readonly create_by_user?: string | undefined;
readonly description?: string | undefined;
readonly error_type?: ChannelErrorType | undefined;
readonly health_status?: HealthStatus | undefined;
readonly input_id?: string | undefined;
readonly input_name?: string | undefined;
readonly install_status?: InstallStatus | undefined;
readonly install_time?: number | undefined;
readonly node_refer_count?: number | undefined;
readonly operation_status?: ChannelOperationStatus | undefined;
readonly output_id?: string | undefined;
readonly output_name?: string | undefined;
readonly parser_id?: string | undefined;
readonly parser_name?: string | undefined;
readonly read_write?: ReadWrite | undefined;
readonly title?: string | undefined;
readonly update_time?: number | undefined;
}

export type ChannelAction = 'START' | 'STOP' | 'REMOVE' | 'RESTART' | 'REFRESH' | 'INSTALL';

export type ChannelErrorType = 'SUCCESS' | 'FILE_UPLOAD_ERROR' | 'FILE_COPY_ERROR' | 'FILE_ZIP_ERROR' | 'SALT_EXECUTE_ERROR';

export interface ChannelInstance {
readonly channel_name?: string | undefined;
readonly config_status?: ConfigStatus | undefined;
readonly create_by?: string | undefined;
readonly mini_on_online?: boolean | undefined;
readonly monitor?: Monitor | undefined;
readonly node_name?: string | undefined;
readonly private_ip_address?: string | undefined;
readonly public_ip_address?: string | undefined;
readonly read_write?: ReadWrite | undefined;
readonly region?: string | undefined;
}

export type ChannelOperationStatus = 'READY' | 'START' | 'SUCCESS' | 'FAIL';

export interface CloudLogManagerVo {
readonly tenant_managed_domain_id?: string | undefined;
readonly platform_managed_domain_id?: string | undefined;
readonly dw_region?: string | undefined;
}

export interface CollectorNode {
readonly channel_instance_refer_count?: number | undefined;
readonly create_by?: string | undefined;
readonly custom_label?: string | undefined;
readonly description?: string | undefined;
readonly device_type?: string | undefined;
readonly ip_address?: string | undefined;
readonly monitor?: Monitor | undefined;
readonly node_expansion?: IsapNodeExpansion | undefined;
readonly node_id?: string | undefined;
readonly node_name?: string | undefined;
readonly os_type?: string | undefined;
readonly private_ip_address?: string | undefined;
readonly project_id?: string | undefined;
readonly region?: string | undefined;
readonly specification?: string | undefined;
readonly update_time?: number | undefined;
readonly vpc_endpoint_address?: string | undefined;
readonly vpc_endpoint_id?: string | undefined;
readonly vpc_id?: string | undefined;
readonly workspace_id?: string | undefined;
}

/** Export filter and column titles. */
export interface CommonDataObjectExportRequest {
readonly data_object_filters_form?: DataobjectSearch | undefined;
readonly action?: 'exportDataObject' | 'exportTemplate' | undefined;
readonly title?: readonly (string)[] | undefined;
}

/** Ids created by an import. */
export interface CommonDataObjectImportResponseData {
readonly ids?: readonly (string)[] | undefined;
}

/** Plug-in function. */
export interface ComponentActionInfo {
readonly id?: string | undefined;
readonly action_name?: string | undefined;
readonly action_desc?: string | undefined;
readonly action_type?: 'action' | 'connector' | 'manager' | undefined;
readonly create_time?: string | undefined;
readonly creator_name?: string | undefined;
readonly can_update?: boolean | undefined;
readonly action_version_id?: string | undefined;
readonly action_version_name?: string | undefined;
readonly action_version_number?: string | undefined;
readonly action_enable?: string | undefined;
readonly action_input?: string | undefined;
readonly action_output?: string | undefined;
readonly action_versions?: readonly (ComponentActionVersionInfo)[] | undefined;
}

/** Version of a plug-in function. */
export interface ComponentActionVersionInfo {
readonly id?: string | undefined;
readonly create_time?: string | undefined;
readonly creator_name?: string | undefined;
readonly update_time?: string | undefined;
readonly action_version_name?: string | undefined;
readonly action_version_number?: string | undefined;
readonly action_version_desc?: string | undefined;
readonly action_input?: string | undefined;
readonly action_output?: string | undefined;
readonly action_code?: string | undefined;
readonly action_status?: string | undefined;
readonly action_enable?: string | undefined;
readonly debug_result?: string | undefined;
readonly debug_output?: string | undefined;
readonly debug_log?: string | undefined;
}

export interface ComponentConfiguration {
readonly component_id?: string | undefined;
readonly component_name?: string | undefined;
readonly config_status?: 'UN_SAVED' | 'SAVE_AND_UN_APPLY' | 'MOVE_AND_UN_APPLY' | 'APPLYING' | 'FAIL_APPLY' | 'APPLIED' | undefined;
readonly create_time?: number | undefined;
readonly fail_deploy_message?: string | undefined;
readonly ip_address?: string | undefined;
readonly list?: readonly (ComponentConfigurationParam)[] | undefined;
readonly monitor?: Monitor | undefined;
readonly node_apply_fail_enum?: NodeApplyFailEnum | undefined;
readonly node_expansion?: IsapNodeExpansion | undefined;
readonly node_id?: string | undefined;
readonly node_name?: string | undefined;
readonly private_ip_address?: string | undefined;
readonly region?: string | undefined;
readonly specification?: string | undefined;
readonly vpc_endpoint_address?: string | undefined;
readonly vpc_endpoint_id?: string | undefined;
}

export interface ComponentConfigurationInfo {
readonly configuration_status?: 'UN_SAVED' | 'SAVE_AND_UN_DEPLOY' | 'DEPLOYING' | 'MOVE_AND_UN_DEPLOY' | 'FAIL_DEPLOY' | 'DEPLOYED' | undefined;
readonly list?: readonly (ComponentConfigurationParamVo)[] | undefined;
readonly node_id: string;
readonly node_name: string;
readonly node_status: 'NORMAL' | 'ANOMALIES' | 'FAULTS' | 'LOST_CONTACT';
readonly specification: string;
}

export interface ComponentConfigurationParam {
readonly component_id?: string | undefined;
readonly configuration_id?: string | undefined;
readonly file_name?: string | undefined;
readonly file_path?: string | undefined;
readonly file_type?: FileType | undefined;
readonly node_id?: string | undefined;
readonly param?: string | undefined;
readonly type?: 'HISTORY' | 'CURRENT_SAVE' | 'CURRENT_APPLY' | undefined;
readonly version?: number | undefined;
}

export interface ComponentConfigurationParamVo {
readonly configuration_id?: string | undefined;
readonly file_name?: string | undefined;
readonly file_type?: string | undefined;
readonly node_id?: string | undefined;
readonly param?: string | undefined;
readonly type?: string | undefined;
readonly version?: string | undefined;
}

export interface ComponentDetailInfo {
readonly component_id?: string | undefined;
readonly component_name?: string | undefined;
readonly create_time?: number | undefined;
readonly description?: string | undefined;
readonly history_version?: string | undefined;
readonly maintainer?: string | undefined;
readonly time_zone?: string | undefined;
readonly update_time?: number | undefined;
readonly upgrade?: 'NEED_UPGRADE' | 'UPGRADING' | 'SUCCESS_UPGRADE' | 'FAIL_UPGRADE' | undefined;
readonly upgrade_fail_message?: string | undefined;
readonly version?: string | undefined;
}

/** Plug-in record. */
export interface ComponentInfo {
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly dev_language?: string | undefined;
readonly dev_language_version?: string | undefined;
readonly alliance_id?: string | undefined;
readonly alliance_name?: string | undefined;
readonly description?: string | undefined;
readonly logo?: string | undefined;
readonly label?: string | undefined;
readonly create_time?: string | undefined;
readonly update_time?: string | undefined;
readonly creator_id?: string | undefined;
readonly creator_name?: string | undefined;
readonly modifier_id?: string | undefined;
readonly modifier_name?: string | undefined;
readonly operation_history?: readonly (ComponentInfoOperationHistory)[] | undefined;
readonly versions?: readonly (ComponentVersionInfo)[] | undefined;
readonly component_type?: 'subscribe' | 'custom' | 'system' | undefined;
}

/** Plug-in change entry. */
export interface ComponentInfoOperationHistory {
readonly operation_name?: string | undefined;
readonly operation_time?: string | undefined;
}

/** Plug-in version. */
export interface ComponentVersionInfo {
readonly id?: string | undefined;
readonly version_num?: string | undefined;
readonly version_desc?: string | undefined;
readonly status?: string | undefined;
readonly package_name?: string | undefined;
readonly component_attachment_id?: string | undefined;
readonly sub_version_id?: string | undefined;
readonly connection_config?: string | undefined;
}

/** Event condition or timer settings. */
export interface ConditionInfo {
readonly expression_type?: 'common' | undefined;
readonly conditions?: readonly (ConditionItem)[] | undefined;
readonly logics?: readonly (string)[] | undefined;
readonly cron?: string | undefined;
readonly schedule_type?: 'second' | 'hour' | 'day' | 'week' | undefined;
readonly start_type?: 'IMMEDIATELY' | 'CUSTOM' | undefined;
readonly end_type?: 'FOREVER' | 'CUSTOM' | undefined;
readonly end_time?: string | undefined;
readonly start_time?: string | undefined;
readonly repeat_range?: string | undefined;
readonly only_once?: boolean | undefined;
readonly execution_type?: 'PARALLEL' | 'SERIAL_WAIT' | undefined;
}

/** One named test. */
export interface ConditionItem {
readonly name?: string | undefined;
readonly detail?: string | undefined;
readonly data?: readonly (string)[] | undefined;
}

export interface ConfigInfo {
readonly accounts?: readonly (string)[] | undefined;
readonly action?: string | undefined;
readonly alert?: boolean | undefined;
readonly all_accounts?: boolean | undefined;
readonly csvc?: string | undefined;
readonly csvc_display: string;
readonly enable: 0 | 1;
readonly new_account_auto_access?: boolean | undefined;
readonly shards: number;
readonly source_display: string;
readonly source_id: number;
readonly source_name?: string | undefined;
readonly ttl: number;
}

export interface ConfigResponse {
readonly alert?: boolean | undefined;
readonly allow_alert?: boolean | undefined;
readonly allow_lts?: boolean | undefined;
readonly csvc_display?: string | undefined;
readonly datasets?: readonly (DatasetInfo)[] | undefined;
readonly region?: boolean | undefined;
readonly source_display?: string | undefined;
readonly success?: boolean | undefined;
readonly total?: number | undefined;
}

export type ConfigStatus = 'OK' | 'CHANGE';

export interface ConfigurationDetail {
readonly config_status?: 'UN_SAVED' | 'SAVE_AND_UN_APPLY' | 'MOVE_AND_UN_APPLY' | 'APPLYING' | 'FAIL_APPLY' | 'APPLIED' | undefined;
readonly list: readonly (FileConfiguration)[];
readonly node_id?: string | undefined;
readonly node_name?: string | undefined;
readonly specification?: string | undefined;
}

export interface ConfigurationInfoDto {
readonly configuration?: readonly (ConfigurationDetail)[] | undefined;
}

export interface Connection {
readonly channel_refer_count?: number | undefined;
readonly connection_id?: string | undefined;
readonly connection_type?: FilterConnectionType | undefined;
readonly description?: string | undefined;
readonly info?: string | undefined;
readonly module_id?: string | undefined;
readonly template_title?: string | undefined;
readonly title?: string | undefined;
}

export interface ConnectionModuleFieldCreateVo {
readonly name?: string | undefined;
readonly other?: string | undefined;
readonly template_field_id?: string | undefined;
readonly title?: string | undefined;
readonly type?: string | undefined;
readonly value?: string | undefined;
}

export interface ConnectionModuleFieldShowVo {
readonly field_id?: string | undefined;
readonly name?: string | undefined;
readonly template_field_id?: string | undefined;
readonly type?: string | undefined;
readonly value?: string | undefined;
}

export interface ConnectionModuleFieldUpdateVo {
readonly field_id?: string | undefined;
readonly name?: string | undefined;
readonly template_field_id?: string | undefined;
readonly title?: string | undefined;
readonly type?: string | undefined;
readonly value?: string | undefined;
}

export interface CopyMappingRequestBody {
readonly name: string;
}

export interface CopyMappingResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: IdInfo | undefined;
}

/** Name for the clone. */
export interface CopyPlaybookInfo {
readonly name?: string | undefined;
}

/** Response body of CopyPlaybookVersion. */
export interface CopyPlaybookVersionResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: PlaybookVersionInfo | undefined;
}

export interface CountResourceInstanceResponse {
readonly total_count?: number | undefined;
}

/** Playbook action to add. */
export interface CreateAction {
readonly name?: string | undefined;
readonly description?: string | undefined;
readonly action_type: 'AOP_WORKFLOW';
readonly action_id: string;
readonly sort_order?: string | undefined;
}

/** Request body of CreateAlert. */
export interface CreateAlertRequestBody {
readonly data_object: Alert;
}

/** Response body of CreateAlert. */
export interface CreateAlertResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: AlertDetail | undefined;
}

export interface CreateAlertRuleRequestBody {
readonly accumulated_times?: number | undefined;
readonly alert_description?: string | undefined;
readonly alert_name: string;
readonly alert_remediation?: string | undefined;
readonly alert_type?: { readonly [key: string]: string } | undefined;
readonly custom_properties?: { readonly [key: string]: string } | undefined;
readonly description?: string | undefined;
readonly event_grouping?: boolean | undefined;
readonly pipe_id: string;
readonly pipe_name: string;
readonly query: string;
readonly query_type?: 'SQL' | undefined;
readonly rule_name: string;
readonly schedule: Schedule;
readonly severity?: 'TIPS' | 'LOW' | 'MEDIUM' | 'HIGH' | 'FATAL' | undefined;
readonly simulation?: boolean | undefined;
readonly status?: 'ENABLED' | 'DISABLED' | undefined;
readonly suppression?: boolean | undefined;
readonly triggers: readonly (AlertRuleTrigger)[];
}

export interface CreateAlertRuleResponse {
readonly create_by?: string | undefined;
readonly create_time?: number | undefined;
readonly custom_properties?: { readonly [key: string]: string } | undefined;
readonly delete_time?: number | undefined;
readonly event_grouping?: boolean | undefined;
readonly pipe_id?: string | undefined;
readonly pipe_name?: string | undefined;
readonly query?: string | undefined;
readonly query_type?: 'SQL' | undefined;
readonly rule_id?: string | undefined;
readonly rule_name?: string | undefined;
readonly schedule?: Schedule | undefined;
readonly severity?: 'TIPS' | 'LOW' | 'MEDIUM' | 'HIGH' | 'FATAL' | undefined;
readonly status?: 'ENABLED' | 'DISABLED' | undefined;
readonly triggers?: readonly (AlertRuleTrigger)[] | undefined;
readonly update_by?: string | undefined;
readonly update_time?: number | undefined;
}

export interface CreateAlertRuleSimulationRequestBody {
readonly event_grouping?: boolean | undefined;
readonly from: number;
readonly pipe_id: string;
readonly query: string;
readonly query_type?: 'SQL' | undefined;
readonly to: number;
readonly triggers: readonly (AlertRuleTrigger)[];
}

export interface CreateAlertRuleSimulationResponse {
readonly alert_count?: number | undefined;
readonly severity?: 'TIPS' | 'LOW' | 'MEDIUM' | 'HIGH' | 'FATAL' | undefined;
}

export interface CreateAnalysisRequestBody {
readonly dataspace_id: string;
readonly from: number;
readonly limit: number;
readonly offset: number;
readonly pipe_id: string;
readonly query: string;
readonly query_type: 'SQL' | 'CBSL';
readonly to: number;
}

/** New workflow. */
export interface CreateAopWorkflowInfo {
readonly name: string;
readonly description?: string | undefined;
readonly engine_type: 'public_engine';
readonly aop_type: 'NORMAL' | 'SURVEY' | 'HEMOSTASIS' | 'EASE';
readonly dataclass_id: string;
readonly labels?: 'IP' | 'ACCOUNT' | 'DOMAIN' | undefined;
}

/** Response body of CreateAopWorkflow. */
export interface CreateAopWorkflowResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: AopWorkflowInfo | undefined;
}

/** Workflow version approval decision. */
export interface CreateAopWorkflowVersionApprovelInfo {
readonly content: string;
readonly result: 'PASS' | 'UN_PASS';
}

/** Response body of CreateAopWorkflowVersionApprovel. */
export interface CreateAopWorkflowVersionApprovelResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: WorkflowApproveOpinionDetail | undefined;
}

/** New workflow version. */
export interface CreateAopWorkflowVersionInfo {
readonly name: string;
readonly description: string;
readonly taskconfig: string;
readonly input?: string | undefined;
readonly output?: string | undefined;
readonly taskflow: string;
readonly taskflow_type: 'JSON';
readonly aop_type: 'NORMAL' | 'SURVEY' | 'HEMOSTASIS' | 'EASE';
}

/** Response body of CreateAopWorkflowVersion. */
export interface CreateAopWorkflowVersionResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: AopWorkflowVersionInfo | undefined;
}

/** New or changed plug-in connection. */
export interface CreateAssetsRequestBody {
readonly name: string;
readonly description?: string | undefined;
readonly component_id: string;
readonly component_version_id: string;
readonly config: string;
}

/** Response body of CreateBatchOrderAlerts. */
export interface CreateBatchOrderAlertsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: BatchOperateAlertResult | undefined;
}

export interface CreateCatalogueResponse {
readonly code?: string | undefined;
readonly data?: CatalogueDetailInfo | undefined;
readonly message?: string | undefined;
}

export interface CreateChannelDto {
readonly action?: ChannelAction | undefined;
readonly description?: string | undefined;
readonly group_id: string;
readonly input: readonly (CreateModuleVo)[];
readonly nodes: readonly (NodeVo)[];
readonly output: readonly (CreateModuleVo)[];
readonly parser_id: string;
readonly title: string;
}

export interface CreateClassifierResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: CreateDpeClassifyRequestBody | undefined;
}

export interface CreateCloudLogResourceRequestBody {
readonly domain_id: string;
readonly resources: readonly (ResourceDto)[];
}

export interface CreateCollectConfigV2RequestBody {
readonly config: readonly (ConfigInfo)[];
readonly dataspace_id: string;
readonly dataspace_name: string;
readonly domain_id?: string | undefined;
readonly lts_config?: readonly (LtsRquestVo)[] | undefined;
readonly workspace_id: string;
}

export interface CreateCollectorChannelGroupResponse {
readonly success?: boolean | undefined;
}

export interface CreateCollectorChannelOperationResponse {
readonly success?: boolean | undefined;
}

export interface CreateCollectorChannelResponse {
readonly success?: boolean | undefined;
}

export interface CreateCollectorConnectionResponse {
readonly connection_id?: string | undefined;
}

export interface CreateCollectorFilesRequestBody {
readonly file?: FileContent | undefined;
}

export interface CreateCollectorFilesResponse {
readonly field_id?: string | undefined;
readonly file_name?: string | undefined;
readonly path?: string | undefined;
}

export interface CreateCollectorParserResponse {
readonly parser_id?: string | undefined;
}

/** Response body of CreateComponentTemplate. */
export interface CreateComponentTemplateResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: TemplateInfo | undefined;
}

export interface CreateConfigurationApplicationRequestBody {
readonly configuration: readonly (ConfigurationDetail)[];
}

export interface CreateConfigurationApplicationResponse {
readonly apply_fail_list?: readonly (ComponentConfiguration)[] | undefined;
readonly apply_success_list?: readonly (ComponentConfiguration)[] | undefined;
}

export interface CreateConfigurationDictionariesResponse {
readonly success_list?: readonly (Dictionary)[] | undefined;
readonly failed_list?: readonly (Dictionary)[] | undefined;
}

export interface CreateConnectionDto {
readonly description?: string | undefined;
readonly fields: readonly (ConnectionModuleFieldCreateVo)[];
readonly name: string;
readonly template_id: string;
readonly title: string;
}

/** Response body of CreateConnection. */
export interface CreateConnectionResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly asset?: AssetInfoResponseBody | undefined;
}

/** Request body of CreateDataclassType. */
export interface CreateDataclassTypeRequestBody {
readonly sub_category?: string | undefined;
readonly sub_category_code?: string | undefined;
readonly category?: string | undefined;
readonly category_code?: string | undefined;
readonly name?: string | undefined;
readonly business_code?: string | undefined;
readonly dataclass_business_code?: string | undefined;
readonly description?: string | undefined;
readonly level?: 1 | 2 | undefined;
readonly enabled: boolean;
readonly sla: number;
}

/** Response body of CreateDataclassType. */
export interface CreateDataclassTypeResponse {
readonly id?: string | undefined;
readonly dataclass_id?: string | undefined;
readonly domain_id?: string | undefined;
readonly project_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly region_id?: string | undefined;
readonly layout_id?: string | undefined;
readonly layout_name?: string | undefined;
readonly category?: string | undefined;
readonly category_code?: string | undefined;
readonly sub_category?: string | undefined;
readonly sub_category_code?: string | undefined;
readonly description?: string | undefined;
readonly enabled?: boolean | undefined;
readonly level?: number | undefined;
readonly is_built_in?: boolean | undefined;
readonly sla?: number | undefined;
readonly creator_id?: string | undefined;
readonly creator_name?: string | undefined;
readonly modifier_id?: string | undefined;
readonly modifier_name?: string | undefined;
readonly create_time?: string | undefined;
readonly update_time?: string | undefined;
readonly dataclass_business_code?: string | undefined;
readonly sub_count?: number | undefined;
}

/** Request body of CreateDataobjectRelation. */
export interface CreateDataobjectRelationRequestBody {
readonly ids?: readonly (string)[] | undefined;
}

/** Response body of CreateDataobjectRelation. */
export interface CreateDataobjectRelationResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly request_id?: string | undefined;
readonly success?: boolean | undefined;
readonly data?: BatchOperateDataobjectResult | undefined;
}

/** Response body of CreateDataobject. */
export interface CreateDataobjectResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly data?: DataObjectCreateUpdateResponse | undefined;
}

export interface CreateDataspaceRequestBody {
readonly dataspace_name: string;
readonly description: string;
}

export interface CreateDataspaceResponse {
readonly create_by?: string | undefined;
readonly create_time?: number | undefined;
readonly dataspace_id?: string | undefined;
readonly dataspace_name?: string | undefined;
readonly dataspace_type?: 'system-defined' | 'user-defined' | undefined;
readonly description?: string | undefined;
readonly domain_id?: string | undefined;
readonly project_id?: string | undefined;
readonly region_id?: string | undefined;
readonly update_by?: string | undefined;
readonly update_time?: number | undefined;
}

export interface CreateDictionaryRequest {
readonly dict_list?: readonly (DictionaryCreate)[] | undefined;
readonly is_built_in?: boolean | undefined;
}

export interface CreateDpeClassifyRequestBody {
readonly id: string;
readonly name: string;
readonly project_id?: JsonObject | undefined;
readonly workspace_id?: JsonObject | undefined;
readonly dataclass_id: string;
readonly data_source: string;
readonly description: string;
readonly classifier: DpeClassifyCreate;
readonly mapper?: CreateDpeMappingRequestBody | undefined;
}

export interface CreateDpeMappingRequestBody {
readonly id: string;
readonly name?: string | undefined;
readonly project_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly dataclass_id: string;
readonly data_source?: string | undefined;
readonly status?: 'enabled' | 'disabled' | undefined;
readonly description?: string | undefined;
readonly create_time?: string | undefined;
readonly creator_id?: string | undefined;
readonly creator_name?: string | undefined;
readonly update_time?: string | undefined;
readonly modifier_id?: string | undefined;
readonly modifier_name?: string | undefined;
readonly mapper: DpeMappingDetail;
readonly classifier?: DpeClassifyCreate | undefined;
}

/** Request body of CreateIncident. */
export interface CreateIncidentRequestBody {
readonly data_object?: Incident | undefined;
}

/** Response body of CreateIncident. */
export interface CreateIncidentResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: IncidentDetail | undefined;
}

/** Indicator payload to store. */
export interface CreateIndicatorDetail {
readonly data_source: CreateIndicatorDetailDataSource;
readonly verdict: string;
readonly confidence?: number | undefined;
readonly status?: string | undefined;
readonly labels?: string | undefined;
readonly value: string;
readonly granular_marking: '1' | '2' | '3' | '4';
readonly environment: CreateIndicatorDetailEnvironment;
readonly defanged: boolean;
readonly first_report_time: string;
readonly last_report_time?: string | undefined;
readonly id?: string | undefined;
readonly indicator_type: CreateIndicatorDetailIndicatorType;
readonly name: string;
readonly workspace_id: string;
readonly project_id?: string | undefined;
readonly create_time?: string | undefined;
readonly update_time?: string | undefined;
}

/** Indicator source. */
export interface CreateIndicatorDetailDataSource {
readonly source_type: 1 | 2 | 3 | 4 | 5;
readonly domain_id: string;
readonly project_id: string;
readonly region_id: string;
readonly product_name: string;
readonly product_feature: string;
}

/** Indicator scope. */
export interface CreateIndicatorDetailEnvironment {
readonly vendor_type: string;
readonly domain_id: string;
readonly region_id: string;
readonly project_id: string;
}

/** Indicator type pair. */
export interface CreateIndicatorDetailIndicatorType {
readonly indicator_type: string;
readonly id: string;
}

/** Response body of CreateIndicator. */
export interface CreateIndicatorResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: IndicatorDetail | undefined;
}

export interface CreateLayoutResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly request_id?: string | undefined;
readonly success?: boolean | undefined;
readonly data?: LayoutDetailInfo | undefined;
}

export interface CreateLayoutWizardResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly request_id?: string | undefined;
readonly success?: boolean | undefined;
readonly data?: WizardDetailInfo | undefined;
}

export interface CreateMapperResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: CreateDpeMappingRequestBody | undefined;
}

export interface CreateMetricRequestBody {
readonly name: string;
readonly id?: string | undefined;
readonly metric_type: string;
readonly data_type: string;
readonly metric_dimension?: number | undefined;
readonly cache_ttl: number;
readonly report_period?: number | undefined;
readonly is_built_in?: boolean | undefined;
readonly effective_column?: string | undefined;
readonly max_query_range?: number | undefined;
readonly derived_metrics?: readonly (MetricMetaDataDerivedMetrics)[] | undefined;
readonly compound_expression?: string | undefined;
readonly metric_format?: readonly (LayoutMetricFormat)[] | undefined;
readonly metric_expand_dim?: MetricDimensionExpandParam | undefined;
readonly version?: string | undefined;
}

export interface CreateMetricResponse {
readonly name?: string | undefined;
readonly id?: string | undefined;
readonly metric_type?: string | undefined;
readonly data_type?: string | undefined;
readonly metric_dimension?: number | undefined;
readonly cache_ttl?: number | undefined;
readonly report_period?: number | undefined;
readonly is_built_in?: boolean | undefined;
readonly effective_column?: string | undefined;
readonly max_query_range?: number | undefined;
readonly derived_metrics?: readonly (MetricMetaDataDerivedMetrics)[] | undefined;
readonly compound_expression?: string | undefined;
readonly metric_format?: readonly (LayoutMetricFormat)[] | undefined;
readonly metric_expand_dim?: MetricDimensionExpandParam | undefined;
readonly version?: string | undefined;
}

export interface CreateModuleResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly request_id?: string | undefined;
readonly success?: boolean | undefined;
readonly data?: ModuleDetailInfo | undefined;
}

export interface CreateModuleVo {
readonly children?: readonly (CreateModuleVo)[] | undefined;
readonly connection_module_id?: string | undefined;
readonly fields?: readonly (ModuleFieldVo)[] | undefined;
readonly name?: string | undefined;
readonly template_id?: string | undefined;
}

export interface CreateNoteRequestBody {
readonly war_room_id?: string | undefined;
readonly type: string;
readonly content: string;
readonly note_type?: string | undefined;
}

export interface CreateNoteResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly data?: NotesDetail | undefined;
}

export interface CreateParserDto {
readonly description?: string | undefined;
readonly modules?: readonly (CreateModuleVo)[] | undefined;
readonly parser_id?: string | undefined;
readonly title: string;
}

export interface CreatePipeConsumptionResponse {
readonly access_point?: string | undefined;
readonly dataspace_id?: string | undefined;
readonly pipe_id?: string | undefined;
readonly pipe_name?: string | undefined;
readonly status?: 'enable' | 'disable' | undefined;
readonly subscription?: string | undefined;
readonly type?: 'intranet' | 'internet' | undefined;
}

export interface CreatePipeRequestBody {
readonly dataspace_id: string;
readonly description?: string | undefined;
readonly mapping?: { readonly [key: string]: KeyIndex } | undefined;
readonly pipe_name: string;
readonly shards: number;
readonly storage_period: number;
readonly timestamp_field?: string | undefined;
}

export interface CreatePipeResponse {
readonly create_by?: string | undefined;
readonly create_time?: number | undefined;
readonly dataspace_id?: string | undefined;
readonly dataspace_name?: string | undefined;
readonly description?: string | undefined;
readonly domain_id?: string | undefined;
readonly pipe_id?: string | undefined;
readonly pipe_name?: string | undefined;
readonly pipe_type?: 'system-defined' | 'user-defined' | undefined;
readonly project_id?: string | undefined;
readonly shards?: number | undefined;
readonly storage_period?: number | undefined;
readonly update_by?: string | undefined;
readonly update_time?: number | undefined;
}

/** Response body of CreatePlaybookAction. */
export interface CreatePlaybookActionResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: readonly (ActionInfo)[] | undefined;
}

/** Response body of CreatePlaybookApprove. */
export interface CreatePlaybookApproveResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: ApproveOpinionDetail | undefined;
}

/** New playbook. */
export interface CreatePlaybookInfo {
readonly name: string;
readonly description?: string | undefined;
readonly workspace_id: string;
}

/** Response body of CreatePlaybook. */
export interface CreatePlaybookResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: PlaybookInfo | undefined;
}

/** Response body of CreatePlaybookRule. */
export interface CreatePlaybookRuleResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: RuleInfo | undefined;
}

/** New playbook version. */
export interface CreatePlaybookVersionInfo {
readonly description?: string | undefined;
readonly workspace_id?: string | undefined;
readonly playbook_id?: string | undefined;
readonly actions?: readonly (CreateAction)[] | undefined;
readonly dataclass_id: string;
readonly rule_enable?: boolean | undefined;
readonly rule_id?: string | undefined;
readonly trigger_type?: 'EVENT' | 'TIMER' | undefined;
readonly dataobject_create?: boolean | undefined;
readonly dataobject_update?: boolean | undefined;
readonly dataobject_delete?: boolean | undefined;
readonly action_strategy?: 'ASYNC' | undefined;
readonly rule?: CreateRuleInfo | undefined;
}

/** Response body of CreatePlaybookVersion. */
export interface CreatePlaybookVersionResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: PlaybookVersionInfo | undefined;
}

export interface CreatePreProcessRulesRequestBody {
readonly project_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly mapping_id: string;
readonly preprocess_rules?: readonly (CreatePreProcessRulesRequestBodyPreprocessRules)[] | undefined;
}

export interface CreatePreProcessRulesRequestBodyPreprocessRules {
readonly name?: string | undefined;
readonly mapper_id?: string | undefined;
readonly mapper_type_id?: string | undefined;
readonly action?: 'drop' | undefined;
readonly expression?: string | undefined;
}

export interface CreatePreProcessRulesResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: CreatePreProcessRulesResponseBodyData | undefined;
}

export interface CreatePreProcessRulesResponseBodyData {
readonly project_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly mapping_id?: string | undefined;
readonly preprocess_rules?: readonly (CreatePreProcessRulesResponseBodyDataPreprocessRules)[] | undefined;
}

export interface CreatePreProcessRulesResponseBodyDataPreprocessRules {
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly mapper_id?: string | undefined;
readonly mapper_type_id?: string | undefined;
readonly action?: 'drop' | undefined;
readonly expression?: string | undefined;
}

export interface CreateReportRequestBody {
readonly report_name: string;
readonly report_period: 'weekly' | 'daily' | 'annual' | 'monthly';
readonly report_range: CreateReportRequestBodyReportRange;
readonly language: string;
readonly notification_task?: string | undefined;
readonly layout_id: string;
readonly title?: string | undefined;
readonly to?: string | undefined;
readonly cc?: string | undefined;
readonly content?: string | undefined;
readonly report_file_type?: string | undefined;
readonly frequency?: 'daily' | 'monthly' | 'weekly' | undefined;
readonly binding_wizard: string;
readonly timezone?: string | undefined;
readonly report_rule_infos?: readonly (ReportRuleRequest)[] | undefined;
}

export interface CreateReportRequestBodyReportRange {
readonly start: string;
readonly end: string;
}

export interface CreateResourceConfigResponse {
readonly datasets?: readonly (DatasetItem)[] | undefined;
}

/** Request body of CreateRetryPolicy. */
export interface CreateRetryPolicyRequestBody {
readonly data_object?: CreateRetryPolicyRequestBodyDataObject | undefined;
}

/** Emergency policy to apply. */
export interface CreateRetryPolicyRequestBodyDataObject {
readonly retry_list?: readonly (string)[] | undefined;
readonly block_age: CreateRetryPolicyRequestBodyDataObjectBlockAge;
readonly block_target: string;
readonly defense_policy_list: readonly (CreateRetryPolicyRequestBodyDataObjectDefensePolicyList)[];
readonly description?: string | undefined;
readonly labels?: string | undefined;
readonly policy_category: 'WHITE' | 'BLOCK';
readonly policy_type: CreateRetryPolicyRequestBodyDataObjectPolicyType;
readonly region_id: string;
readonly policy_direction?: string | undefined;
readonly account_scope?: string | undefined;
readonly eps_scope?: string | undefined;
readonly region_scope?: string | undefined;
}

/** Policy lifetime. */
export interface CreateRetryPolicyRequestBodyDataObjectBlockAge {
readonly is_block_ageing: boolean;
readonly block_ageing?: string | undefined;
}

/** Defence line that receives the policy. */
export interface CreateRetryPolicyRequestBodyDataObjectDefensePolicyList {
readonly defense_connection_id: string;
readonly defense_connection_name: string;
readonly defense_connection_region_id: string;
readonly defense_connection_region_name: string;
readonly defense_type: string;
readonly target_enterprise_id: string;
readonly target_enterprise_name: string;
readonly target_project_id: string;
readonly target_project_name: string;
}

/** What kind of value is blocked. */
export interface CreateRetryPolicyRequestBodyDataObjectPolicyType {
readonly policy_type: 'User Name' | 'Source Ip' | 'Domain Name';
}

/** Response body of CreateRetryPolicy. */
export interface CreateRetryPolicyResponse {
readonly code?: string | undefined;
readonly data?: string | undefined;
readonly message?: string | undefined;
readonly request_id?: string | undefined;
readonly success?: boolean | undefined;
}

/** New trigger rule. */
export interface CreateRuleInfo {
readonly rule: ConditionInfo;
}

export interface CreateSearchAnalysisResponse {
readonly datarows?: readonly (readonly (Json)[])[] | undefined;
readonly schema?: readonly (AnalysisField)[] | undefined;
readonly size?: number | undefined;
readonly total?: number | undefined;
}

export interface CreateSearchConditionRequestBody {
readonly condition_name: string;
readonly dataspace_id: string;
readonly pipe_id: string;
readonly query: string;
}

export interface CreateSearchConditionResponse {
readonly condition_id?: string | undefined;
}

export interface CreateServiceAgencyRequestBody {
readonly organizations?: readonly (Organization)[] | undefined;
readonly role_descriptions?: readonly (Role)[] | undefined;
}

export interface CreateShipperBody {
readonly consumption_type?: 0 | 1 | undefined;
readonly dataspace_id?: string | undefined;
readonly dataspace_name?: string | undefined;
readonly domain_id?: string | undefined;
readonly pipe_id?: string | undefined;
readonly pipe_name?: string | undefined;
readonly project_id?: string | undefined;
readonly shipper_destination?: CreateShipperBodyShipperDestination | undefined;
readonly shipper_name?: string | undefined;
readonly shipper_source?: CreateShipperBodyShipperSource | undefined;
readonly version?: string | undefined;
readonly workspace_id?: string | undefined;
readonly workspace_name?: string | undefined;
}

export interface CreateShipperBodyShipperDestination {
readonly data_param?: string | undefined;
readonly destination_dataspace?: string | undefined;
readonly destination_dataspace_name?: string | undefined;
readonly destination_identity_role?: string | undefined;
readonly destination_table?: string | undefined;
readonly destination_table_name?: string | undefined;
readonly destination_pipe?: string | undefined;
readonly destination_pipe_name?: string | undefined;
readonly destination_region?: string | undefined;
readonly destination_shipper_type?: number | undefined;
readonly destination_workspace?: string | undefined;
readonly destination_workspace_name?: string | undefined;
}

export interface CreateShipperBodyShipperSource {
readonly region?: string | undefined;
readonly source_dataspace?: string | undefined;
readonly source_dataspace_name?: string | undefined;
readonly source_identity_role?: string | undefined;
readonly source_table?: string | undefined;
readonly source_table_name?: string | undefined;
readonly source_pipe?: string | undefined;
readonly source_pipe_name?: string | undefined;
readonly source_type?: number | undefined;
readonly source_workspace?: string | undefined;
readonly source_workspace_name?: string | undefined;
}

export interface CreateShipperDelegateAuthRequestBody {
readonly agency_name?: string | undefined;
}

export interface CreateShipperDelegateAuthResponse {
readonly code?: number | undefined;
readonly msg?: string | undefined;
}

export interface CreateShipperResponse {
readonly code?: number | undefined;
readonly data?: number | undefined;
readonly msg?: string | undefined;
}

export interface CreateSubscriptionOrderResponse {
readonly order_id?: string | undefined;
readonly order_status?: 1 | 5 | undefined;
}

/** New or changed parameter template. */
export interface CreateTemplateReq {
readonly component_id: string;
readonly template_name: string;
readonly task_config: string;
}

/** Response body of CreateWorkflowInstance. */
export interface CreateWorkflowInstanceResponse {
readonly command_type?: 'ActionInstanceRunCommand' | 'ActionInstanceDebugCommand' | 'ActionInstanceTerminateCommand' | 'ActionInstanceRetryCommand' | undefined;
readonly action_type?: 'workflow' | undefined;
readonly action_id?: string | undefined;
readonly action_instance_id?: string | undefined;
readonly playbook_context?: PlaybookcontextRef | undefined;
/** Of a dry run: the world-changing actions that were asked for before and may run once more; 1,000 at most. */
readonly will_run_again?: readonly (RepeatedAction)[] | undefined;
/** Of a dry run: the node runs whose results would count no more, by id; 1,000 at most. */
readonly superseded?: readonly (string)[] | undefined;
/** Of a dry run: how many there are. */
readonly superseded_total?: number | undefined;
}

export interface CreateWorkspaceRequestBody {
readonly region_id: string;
readonly enterprise_project_id?: string | undefined;
readonly enterprise_project_name?: string | undefined;
readonly view_bind_id?: string | undefined;
readonly is_view?: boolean | undefined;
readonly name: string;
readonly description?: string | undefined;
readonly project_name: string;
readonly tags?: readonly (TagsPojo)[] | undefined;
}

export interface CreateWorkspaceResponse {
readonly id?: string | undefined;
readonly create_time?: string | undefined;
readonly update_time?: string | undefined;
readonly name?: string | undefined;
readonly description?: string | undefined;
readonly creator_id?: string | undefined;
readonly creator_name?: string | undefined;
readonly modifier_id?: string | undefined;
readonly modifier_name?: string | undefined;
readonly project_id?: string | undefined;
readonly project_name?: string | undefined;
readonly domain_id?: string | undefined;
readonly domain_name?: string | undefined;
readonly enterprise_project_id?: string | undefined;
readonly enterprise_project_name?: string | undefined;
readonly is_view?: boolean | undefined;
readonly region_id?: string | undefined;
readonly view_bind_id?: string | undefined;
readonly view_bind_name?: string | undefined;
readonly workspace_agency_list?: readonly (CreateWorkspaceResponseBodyWorkspaceAgencyList)[] | undefined;
}

export interface CreateWorkspaceResponseBody {
readonly id?: string | undefined;
readonly create_time?: string | undefined;
readonly update_time?: string | undefined;
readonly name?: string | undefined;
readonly description?: string | undefined;
readonly creator_id?: string | undefined;
readonly creator_name?: string | undefined;
readonly modifier_id?: string | undefined;
readonly modifier_name?: string | undefined;
readonly project_id?: string | undefined;
readonly project_name?: string | undefined;
readonly domain_id?: string | undefined;
readonly domain_name?: string | undefined;
readonly enterprise_project_id?: string | undefined;
readonly enterprise_project_name?: string | undefined;
readonly is_view?: boolean | undefined;
readonly region_id?: string | undefined;
readonly view_bind_id?: string | undefined;
readonly view_bind_name?: string | undefined;
readonly workspace_agency_list?: readonly (CreateWorkspaceResponseBodyWorkspaceAgencyList)[] | undefined;
}

export interface CreateWorkspaceResponseBodyWorkspaceAgencyList {
readonly project_id?: string | undefined;
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly region_id?: string | undefined;
readonly workspace_attribution?: 'THIS_ACCOUNT' | 'CROSS_ACCOUNT' | undefined;
readonly agency_version?: string | undefined;
readonly domain_id?: string | undefined;
readonly domain_name?: string | undefined;
readonly iam_agency_id?: string | undefined;
readonly iam_agency_name?: string | undefined;
readonly resource_spec_code?: readonly (string)[] | undefined;
readonly selected?: boolean | undefined;
}

/** Name and id of a referrer. */
export interface Data {
readonly name?: string | undefined;
readonly id?: string | undefined;
}

/** Data class pointer. */
export interface DataClassRef {
readonly id?: string | undefined;
readonly name: string;
}

/** Data class pointer. */
export interface DataClassRefPojo {
readonly id: string;
readonly name?: string | undefined;
}

/** Data class record. */
export interface DataClassResponseBody {
readonly id?: string | undefined;
readonly create_time?: string | undefined;
readonly update_time?: string | undefined;
readonly creator_id?: string | undefined;
readonly creator_name?: string | undefined;
readonly modifier_id?: string | undefined;
readonly modifier_name?: string | undefined;
readonly cloud_pack_version?: string | undefined;
readonly region_id?: string | undefined;
readonly project_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly domain_id?: string | undefined;
readonly name?: string | undefined;
readonly business_code?: string | undefined;
readonly description?: string | undefined;
readonly is_built_in?: boolean | undefined;
readonly parent_id?: string | undefined;
readonly type_num?: number | undefined;
}

/** Many objects to create. */
export interface DataObjectBatchCreateForm {
readonly id?: string | undefined;
readonly format_version?: number | undefined;
readonly name?: string | undefined;
readonly type?: string | undefined;
readonly trigger_flag?: boolean | undefined;
readonly data_object_list?: readonly (JsonObject)[] | undefined;
}

/** Ids and the values to set. */
export interface DataObjectBatchUpdateForm {
readonly batch_ids?: readonly (string)[] | undefined;
readonly trigger_flag?: boolean | undefined;
readonly data_object?: JsonObject | undefined;
}

/** Object to create or change. */
export interface DataObjectCreateForm {
readonly id?: string | undefined;
readonly format_version?: number | undefined;
readonly name?: string | undefined;
readonly type?: string | undefined;
readonly trigger_flag?: boolean | undefined;
readonly data_object?: JsonObject | undefined;
}

/** Ids of a stored object. */
export interface DataObjectCreateUpdateResponse {
readonly id?: string | undefined;
readonly event_id?: string | undefined;
}

/** Ids to delete. */
export interface DataObjectDeleteForm {
readonly batch_ids?: readonly (string)[] | undefined;
}

/** Object record with envelope. */
export interface DataObjectDetail {
readonly create_time?: string | undefined;
readonly data_object?: JsonObject | undefined;
readonly dataclass_ref?: AlertDetailDataclassRef | undefined;
readonly format_version?: number | undefined;
readonly id?: string | undefined;
readonly project_id?: string | undefined;
readonly update_time?: string | undefined;
readonly version?: number | undefined;
readonly workspace_id?: string | undefined;
}

/** Object content with its data class. */
export interface DataObjectRefInfo {
readonly content?: JsonObject | undefined;
readonly dataclass?: DataClassRef | undefined;
}

/** Data class of a playbook run. */
export interface DataclassInfoRef {
readonly id?: string | undefined;
readonly name?: string | undefined;
}

/** Object of a playbook run. */
export interface DataobjectRef {
readonly id?: string | undefined;
readonly name?: string | undefined;
}

/** Paged search. */
export interface DataobjectSearch {
readonly limit?: number | undefined;
readonly offset?: number | undefined;
readonly sort_by?: 'create_time' | 'update_time' | undefined;
readonly order?: 'DESC' | 'ASC' | undefined;
readonly from_date?: string | undefined;
readonly to_date?: string | undefined;
readonly condition?: DataobjectSearchCondition | undefined;
}

/** Conditions and how they join. */
export interface DataobjectSearchCondition {
readonly conditions?: readonly (DataobjectSearchConditionConditions)[] | undefined;
readonly logics?: readonly (string)[] | undefined;
}

/** One named condition. */
export interface DataobjectSearchConditionConditions {
readonly name?: string | undefined;
readonly data?: readonly (string)[] | undefined;
}

export interface DatasetInfo {
readonly csvc: string;
readonly enable: '0' | '1';
readonly is_region: 0 | 1;
readonly reference: DatasetInfoReference;
readonly source_id: number;
readonly source_name: string;
readonly target: JsonObject;
readonly type: 1 | 2 | 3;
}

export interface DatasetInfoReference {
readonly csvc_display: string;
readonly source_display: string;
readonly link?: string | undefined;
readonly csvc_help?: string | undefined;
readonly source_help?: string | undefined;
}

export interface DatasetItem {
readonly alert: boolean;
readonly allow_alert: boolean;
readonly allow_lts: boolean;
readonly create_time: number;
readonly domain_id: string;
readonly enable: string;
readonly project_id: string;
readonly region: boolean;
readonly region_id: string;
readonly success: boolean;
readonly total: number;
readonly update_time: number;
readonly workspace_id: string;
}

export interface Dataspace {
readonly create_by: string;
readonly create_time: number;
readonly dataspace_id: string;
readonly dataspace_name: string;
readonly dataspace_type?: 'system-defined' | 'user-defined' | undefined;
readonly description: string;
readonly domain_id: string;
readonly project_id: string;
readonly region_id: string;
readonly update_by: string;
readonly update_time: number;
}

/** Request body of DeleteAlert. */
export interface DeleteAlertRequestBody {
readonly batch_ids?: readonly (string)[] | undefined;
}

/** Response body of DeleteAlert. */
export interface DeleteAlertResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: BatchOperateAlertResult | undefined;
}

export interface DeleteAlertRuleResponse {
readonly deleted?: boolean | undefined;
readonly fail_list?: readonly (AlertRule)[] | undefined;
readonly success_list?: readonly (AlertRule)[] | undefined;
}

/** Response body of DeleteAlerts. */
export interface DeleteAlertsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: BatchOperateAlertResult | undefined;
}

/** Response body of DeleteAopWorkflow. */
export interface DeleteAopWorkflowResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: AopWorkflowInfo | undefined;
}

/** Response body of DeleteAopWorkflowVersion. */
export interface DeleteAopWorkflowVersionResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: AopWorkflowVersionInfo | undefined;
}

export interface DeleteCatalogueResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
}

export interface DeleteClassifierResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: DeleteDpeDetail | undefined;
}

export interface DeleteCollectorChannelGroupResponse {
readonly success?: boolean | undefined;
}

export interface DeleteCollectorChannelResponse {
readonly success?: boolean | undefined;
}

export interface DeleteCollectorConnectionResponse {
readonly success?: boolean | undefined;
}

export interface DeleteCollectorParserResponse {
readonly success?: boolean | undefined;
}

/** Response body of DeleteComponentTemplate. */
export interface DeleteComponentTemplateResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
}

export interface DeleteConfigurationDictionariesResponse {
readonly success_list?: readonly (Dictionary)[] | undefined;
readonly failed_list?: readonly (Dictionary)[] | undefined;
}

/** Response body of DeleteConnection. */
export interface DeleteConnectionResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
}

/** Request body of DeleteDataclassType. */
export interface DeleteDataclassTypeRequestBody {
readonly is_delete: boolean;
readonly ids: readonly (string)[];
}

/** Response body of DeleteDataobjectRelation. */
export interface DeleteDataobjectRelationResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly request_id?: string | undefined;
readonly success?: boolean | undefined;
readonly data?: BatchOperateDataobjectResult | undefined;
}

/** Response body of DeleteDataobjects. */
export interface DeleteDataobjectsResponse {
readonly error_ids?: readonly (string)[] | undefined;
readonly success_ids?: readonly (string)[] | undefined;
}

export interface DeleteDataspaceResponse {
readonly dataspace_id?: string | undefined;
}

export interface DeleteDictionaryRequest {
readonly dict_list?: readonly (DictionaryDelete)[] | undefined;
readonly is_built_in?: boolean | undefined;
}

export interface DeleteDpeDetail {
readonly success_id_list?: readonly (string)[] | undefined;
readonly error_id_list?: readonly (string)[] | undefined;
}

/** Request body of DeleteIncident. */
export interface DeleteIncidentRequestBody {
readonly batch_ids?: readonly (string)[] | undefined;
}

/** Response body of DeleteIncident. */
export interface DeleteIncidentResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: DeleteIncidentResponseBodyData | undefined;
}

/** Ids that worked and failed. */
export interface DeleteIncidentResponseBodyData {
readonly error_ids?: readonly (string)[] | undefined;
readonly success_ids?: readonly (string)[] | undefined;
}

/** Response body of DeleteIncidents. */
export interface DeleteIncidentsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: DeleteIncidentResponseBodyData | undefined;
}

/** Request body of DeleteIndicator. */
export interface DeleteIndicatorRequestBody {
readonly batch_ids?: readonly (string)[] | undefined;
}

/** Response body of DeleteIndicator. */
export interface DeleteIndicatorResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: IndicatorBatchOperateResponse | undefined;
}

export interface DeleteLayoutWizardResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
}

export interface DeleteLayoutsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
}

export interface DeleteLtsCloudLogResponse {
readonly source_name?: string | undefined;
readonly config_name?: string | undefined;
readonly success?: boolean | undefined;
}

export interface DeleteMappingInfoResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: DeleteDpeDetail | undefined;
}

export interface DeleteModuleResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
}

export interface DeleteNodeRequestBody {
readonly delete_ids: readonly (string)[];
}

export interface DeleteNodeResponse {
readonly delete_fail_list?: readonly (Node)[] | undefined;
readonly delete_success_list?: readonly (Node)[] | undefined;
}

export interface DeleteNoteRequestBody {
readonly batch_ids: readonly (string)[];
}

export interface DeleteNoteResult {
readonly success_ids?: readonly (string)[] | undefined;
readonly error_ids?: readonly (string)[] | undefined;
}

export interface DeleteNotesResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: DeleteNoteResult | undefined;
}

export interface DeletePipeConsumptionResponse {
readonly access_point?: string | undefined;
readonly pipe_name?: string | undefined;
readonly status?: 'enable' | 'disable' | undefined;
readonly subscription_name?: string | undefined;
readonly table_id?: string | undefined;
}

export interface DeletePipeResponse {
readonly pipe_id?: string | undefined;
}

/** Response body of DeletePlaybookAction. */
export interface DeletePlaybookActionResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
}

/** Response body of DeletePlaybook. */
export interface DeletePlaybookResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: PlaybookInfo | undefined;
}

/** Response body of DeletePlaybookRule. */
export interface DeletePlaybookRuleResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
}

/** Response body of DeletePlaybookVersion. */
export interface DeletePlaybookVersionResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
}

/** Response body of DeletePolicies. */
export interface DeletePoliciesResponse {
readonly code?: string | undefined;
readonly data?: string | undefined;
readonly message?: string | undefined;
}

/** Policy ids to delete. */
export interface DeletePolicyRequestBody {
readonly batch_ids?: readonly (string)[] | undefined;
}

/** Things that still use a type. */
export interface DeleteRelationResource {
readonly type?: 'DPE' | 'ALERT_RULE' | 'DATAOBJECT' | undefined;
readonly count?: number | undefined;
readonly detail_url?: string | undefined;
readonly data?: readonly (Data)[] | undefined;
}

export interface DeleteResourceRequestBody {
readonly batch_ids: readonly (string)[];
}

export interface DeleteResourceResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: BatchOperateResourceResult | undefined;
}

export interface DeleteSearchConditionResponse {
readonly condition_id?: string | undefined;
}

export interface DeleteShipperRequestBody {
readonly ids: readonly (string)[];
}

export interface DeleteShipperResponse {
readonly code?: number | undefined;
readonly msg?: string | undefined;
}

export interface DeleteSingleMapperResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: DeleteDpeDetail | undefined;
}

export interface Department {
readonly id?: string | undefined;
readonly name?: string | undefined;
}

export interface Dictionary {
readonly id?: string | undefined;
readonly version?: string | undefined;
readonly dict_id?: string | undefined;
readonly dict_key?: string | undefined;
readonly dict_code?: string | undefined;
readonly dict_val?: string | undefined;
readonly dict_pkey?: string | undefined;
readonly dict_pcode?: string | undefined;
readonly create_time?: string | undefined;
readonly update_time?: string | undefined;
readonly publish_time?: string | undefined;
readonly scope?: string | undefined;
readonly description?: string | undefined;
readonly extension_field?: JsonObject | undefined;
readonly project_id?: string | undefined;
readonly language?: 'zh-cn' | 'en-us' | undefined;
}

export interface DictionaryCreate {
readonly version?: string | undefined;
readonly dict_id: string;
readonly dict_key: string;
readonly dict_code: string;
readonly dict_val: string;
readonly dict_pkey?: string | undefined;
readonly dict_pcode?: string | undefined;
readonly scope?: string | undefined;
readonly description?: string | undefined;
readonly extend_field?: JsonObject | undefined;
readonly language: 'zh-cn' | 'en-us';
}

export interface DictionaryDelete {
readonly dict_id: string;
readonly dict_key: string;
readonly language: 'zh-cn' | 'en-us';
}

export interface DisableAlertRuleResponse {
readonly fail_list?: readonly (AlertRule)[] | undefined;
readonly success_list?: readonly (AlertRule)[] | undefined;
}

export interface DownloadAttachmentResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: string | undefined;
}

export interface DpeClassifyCreate {
readonly id?: string | undefined;
readonly project_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly dataclass_id?: string | undefined;
readonly dataclass_name?: string | undefined;
readonly mapping_id?: string | undefined;
readonly direct_classifier?: string | undefined;
readonly direct_classifier_type_id?: string | undefined;
readonly create_time?: string | undefined;
readonly creator_id?: string | undefined;
readonly creator_name?: string | undefined;
readonly update_time?: string | undefined;
readonly modifier_id?: string | undefined;
readonly modifier_name?: string | undefined;
readonly mapping_info?: DpeInfo | undefined;
readonly classifier_item_list?: readonly (DpeClassifyItemDetail)[] | undefined;
}

export interface DpeClassifyDetail {
readonly id?: string | undefined;
readonly project_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly dataclass_id?: string | undefined;
readonly dataclass_name?: string | undefined;
readonly mapping_id?: string | undefined;
readonly direct_classifier?: string | undefined;
readonly direct_classifier_type_id?: string | undefined;
readonly create_time?: string | undefined;
readonly creator_id?: string | undefined;
readonly creator_name?: string | undefined;
readonly update_time?: string | undefined;
readonly modifier_id?: string | undefined;
readonly modifier_name?: string | undefined;
readonly mapping_info?: DpeInfo | undefined;
readonly classifier_item_list?: readonly (DpeClassifyItemDetail)[] | undefined;
}

export interface DpeClassifyItemDetail {
readonly id?: string | undefined;
readonly classifier_id?: string | undefined;
readonly classifier_type_id?: string | undefined;
readonly mapping_id?: string | undefined;
readonly classifier_order?: number | undefined;
readonly expression?: string | undefined;
readonly create_time?: string | undefined;
readonly update_time?: string | undefined;
}

export interface DpeInfo {
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly project_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly dataclass_id?: string | undefined;
readonly dataclass_name?: string | undefined;
readonly classifier_id?: string | undefined;
readonly status?: string | undefined;
readonly complete_degree?: string | undefined;
readonly instance_num?: string | undefined;
readonly built_in?: string | undefined;
readonly data_source?: string | undefined;
readonly description?: string | undefined;
readonly update_time?: string | undefined;
readonly create_time?: string | undefined;
readonly creator_id?: string | undefined;
readonly creator_name?: string | undefined;
readonly modifier_id?: string | undefined;
readonly modifier_name?: string | undefined;
}

export interface DpeMappingContent {
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly project_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly dataclass_id?: string | undefined;
readonly dataclass_name?: string | undefined;
readonly mapper_type_id?: string | undefined;
readonly mapping_id?: string | undefined;
readonly create_time?: string | undefined;
readonly creator_id?: string | undefined;
readonly creator_name?: string | undefined;
readonly update_time?: string | undefined;
readonly modifier_id?: string | undefined;
readonly modifier_name?: string | undefined;
}

export interface DpeMappingDetail {
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly project_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly dataclass_id?: string | undefined;
readonly dataclass_name?: string | undefined;
readonly mapper_type_id?: string | undefined;
readonly mapping_id?: string | undefined;
readonly mapping_info?: DpeInfo | undefined;
readonly create_time?: string | undefined;
readonly creator_id?: string | undefined;
readonly creator_name?: string | undefined;
readonly update_time?: string | undefined;
readonly modifier_id?: string | undefined;
readonly modifier_name?: string | undefined;
readonly mapper_field_list?: readonly (DpeMappingFieldDetail)[] | undefined;
}

export interface DpeMappingFieldDetail {
readonly id?: string | undefined;
readonly project_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly dataclass_id?: string | undefined;
readonly mapping_id?: string | undefined;
readonly mapper_id?: string | undefined;
readonly default_value?: string | undefined;
readonly target_key?: string | undefined;
readonly expression?: string | undefined;
readonly create_time?: string | undefined;
readonly update_time?: string | undefined;
}

export interface EmailStatusInfo {
readonly address: string;
readonly confirm_status: string;
}

export interface EnableAlertRuleResponse {
readonly fail_list?: readonly (AlertRule)[] | undefined;
readonly success_list?: readonly (AlertRule)[] | undefined;
}

export interface EnableConsumptionRequestBody {
readonly pipe_id: string;
}

/** Request body of EnableDataclassType. */
export interface EnableDataclassTypeRequestBody {
readonly enable: boolean;
readonly ids: readonly (string)[];
}

/** Response body of EnableDataclassType. */
export interface EnableDataclassTypeResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: string | undefined;
readonly success?: boolean | undefined;
}

/** Service error body. */
export interface ErrorResponse {
readonly code: string;
readonly message: string;
/** All that keeps a run from going on under the version that a retry names. */
readonly misfits?: readonly (VersionMisfit)[] | undefined;
}

export interface ExecuteLayoutRequestBody {
readonly action: 'VERIFY' | 'IMPORT' | 'EXPORT';
readonly ids?: string | undefined;
readonly uploadFile?: FileContent | undefined;
}

export interface ExecuteLayoutResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
}

export interface ExecuteReportActionInfo {
readonly report_content?: string | undefined;
readonly email_title?: string | undefined;
readonly email_to?: string | undefined;
readonly email_cc?: string | undefined;
readonly email_content?: string | undefined;
readonly report_file_type?: string | undefined;
readonly action: 'send' | 'download';
readonly report_page?: string | undefined;
readonly page_config?: PageConfigPx | undefined;
}

export interface ExecuteReportActionResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly file?: JsonObject | undefined;
}

/** Request body of ExportAlerts. */
export interface ExportAlertsRequestBody {
readonly data_object_filters_form?: DataobjectSearch | undefined;
readonly title?: readonly (string)[] | undefined;
}

/** Workflow ids to export. */
export interface ExportAopworkflowInfo {
readonly id: readonly (string)[];
}

/** Request body of ExportIncidents. */
export interface ExportIncidentsRequestBody {
readonly data_object_filters_form?: DataobjectSearch | undefined;
readonly title?: readonly (string)[] | undefined;
}

/** Request body of ExportIndicators. */
export interface ExportIndicatorsRequestBody {
readonly data_object_filters_form?: DataobjectSearch | undefined;
readonly title?: readonly (string)[] | undefined;
}

export interface ExportParserDto {
readonly parser_ids: readonly (string)[];
}

/** Playbook ids to export. */
export interface ExportPlaybook {
readonly id?: readonly (string)[] | undefined;
}

export interface ExportResourcesRequestBody {
readonly data_object_filters_form: ResourceDataobjectSearch;
readonly title: readonly (string)[];
}

export interface ExportVulnerabilitiesRequestBody {
readonly data_object_filters_form?: VulnerabilityDataObjectSearch | undefined;
readonly title?: readonly (string)[] | undefined;
}

/** Data class field. */
export interface FieldResponseBody {
readonly id?: string | undefined;
readonly cloud_pack_version?: string | undefined;
readonly business_id?: string | undefined;
readonly business_type?: string | undefined;
readonly dataclass_name?: string | undefined;
readonly business_code?: string | undefined;
readonly field_key?: string | undefined;
readonly name?: string | undefined;
readonly description?: string | undefined;
readonly default_value?: string | undefined;
readonly display_type?: string | undefined;
readonly field_type?: 'String' | undefined;
readonly extra_json?: string | undefined;
readonly field_tooltip?: string | undefined;
readonly iu_type?: string | undefined;
readonly used_by?: string | undefined;
readonly json_schema?: string | undefined;
readonly is_built_in?: boolean | undefined;
readonly case_sensitive?: boolean | undefined;
readonly read_only?: boolean | undefined;
readonly required?: boolean | undefined;
readonly searchable?: boolean | undefined;
readonly visible?: boolean | undefined;
readonly maintainable?: boolean | undefined;
readonly editable?: boolean | undefined;
readonly creatable?: boolean | undefined;
readonly mapping?: boolean | undefined;
readonly target_api?: string | undefined;
readonly creator_id?: string | undefined;
readonly creator_name?: string | undefined;
readonly modifier_id?: string | undefined;
readonly modifier_name?: string | undefined;
readonly create_time?: string | undefined;
readonly update_time?: string | undefined;
}

export interface FileConfiguration {
readonly file_name?: string | undefined;
readonly file_type: FileType;
readonly node_id?: string | undefined;
readonly param: { readonly [key: string]: string };
readonly type?: 'HISTORY' | 'CURRENT_SAVE' | 'CURRENT_APPLY' | undefined;
}

export type FileType = 'JVM' | 'LOG4J2' | 'YML';

export type FilterConnectionType = 'FILTER' | 'INPUT' | 'OUTPUT';

/** Gateway or IAM style error body. */
export interface GatewayErrorResponse {
readonly error_code: string;
readonly error_msg: string;
readonly request_id?: string | undefined;
readonly encoded_authorization_message?: string | undefined;
}

export interface GovernanceUser {
readonly type?: string | undefined;
readonly name?: string | undefined;
}

export interface Group {
readonly group_id?: string | undefined;
readonly name?: string | undefined;
}

export interface GroupDto {
readonly name: string;
}

export interface HandleShipperAuthorizationResponse {
readonly code?: number | undefined;
readonly msg?: string | undefined;
}

export type HealthStatus = 'SUCCESS_PART' | 'SUCCESS_ALL' | 'SUCCESS_NO';

export type HeartBeat = 'ONLINE' | 'OFFLINE';

export interface Histogram {
readonly count: number;
readonly from: number;
readonly to: number;
}

export interface HwcDomain {
readonly domain_name: string;
readonly expire_date: string;
readonly status: string;
readonly audit_status: 'NONAUDIT' | 'SUCCEED' | 'FAILED' | 'AUDITING';
readonly audit_unpass_reason: string;
readonly transfer_status?: string | undefined;
readonly reg_type: 'PERSONAL' | 'COMPANY';
readonly privacy_protection: string;
readonly name_server: readonly (string)[];
readonly credential_type: string;
readonly credential_id: string;
readonly registrar: string;
readonly contact: readonly (HwcDomainContact)[];
}

export interface HwcDomainContact {
readonly email: string;
readonly register: string;
readonly contact_name: string;
readonly phone_num: string;
readonly province: string;
readonly city: string;
readonly address: string;
readonly zip_code: string;
}

export interface HwcEcs {
readonly id: string;
readonly name: string;
readonly protected_status: 'OPEN' | 'CLOSE';
readonly description: string;
readonly status: 'ACTIVE' | 'BUILD' | 'ERROR' | 'HARD_REBOOT' | 'MIGRATING' | 'REBOOT' | 'REBUILD' | 'RESIZE' | 'REVERT_RESIZE' | 'SHUTOFF' | 'VERIFY_RESIZE' | 'DELETED';
readonly locked: boolean;
readonly enterprise_project_id?: string | undefined;
readonly user_id: string;
readonly project_id: string;
readonly host_id: string;
readonly host_name: string;
readonly host_status: 'UP' | 'UNKNOWN' | 'DOWN' | 'MAINTENANCE' | '';
readonly addresses: readonly (HwcEcsAddress)[];
readonly security_groups: readonly (HwcEcsSecurityGroup)[];
readonly availability_zone: string;
readonly flavor?: HwcEcsFlavor | undefined;
readonly volumes_attached: readonly (HwcEcsVolume)[];
readonly metadata: HwcEcsMetadata;
readonly updated: string;
readonly created: string;
readonly key_name?: string | undefined;
readonly scheduler_hints?: HwcEcsSchedulerHint | undefined;
readonly hypervisor?: HwcEcsHypervisor | undefined;
}

export interface HwcEcsAddress {
readonly version: '4' | '6';
readonly addr: string;
readonly type: 'fixed' | 'floating';
readonly mac_addr: string;
readonly port_id: string;
readonly vpc_id: string;
}

export interface HwcEcsFlavor {
readonly id: string;
readonly name: string;
readonly disk?: string | undefined;
readonly vcpus?: string | undefined;
readonly ram?: string | undefined;
}

export interface HwcEcsHypervisor {
readonly hypervisor_type?: string | undefined;
readonly csd_hypervisor?: string | undefined;
}

export interface HwcEcsMetadata {
readonly image_id?: string | undefined;
readonly image_type?: string | undefined;
readonly image_name?: string | undefined;
readonly os_bit?: string | undefined;
readonly os_type?: string | undefined;
readonly vpc_id?: string | undefined;
readonly resource_spec_code?: string | undefined;
readonly resource_type?: string | undefined;
readonly agency_name?: string | undefined;
}

export interface HwcEcsSchedulerHint {
readonly group?: readonly (string)[] | undefined;
readonly tenancy?: readonly (string)[] | undefined;
readonly dedicated_host_id?: readonly (string)[] | undefined;
}

export interface HwcEcsSecurityGroup {
readonly id: string;
readonly name?: string | undefined;
}

export interface HwcEcsVolume {
readonly id: string;
readonly delete_on_termination?: string | undefined;
readonly boot_index?: string | undefined;
readonly device?: string | undefined;
}

export interface HwcEip {
readonly id: string;
readonly alias: string;
readonly protected_status: 'OPEN' | 'CLOSE';
readonly project_id: string;
readonly enterprise_project_id: string;
readonly ip_version: 4 | 6;
readonly public_ip_address?: string | undefined;
readonly public_ipv6_address?: string | undefined;
readonly publicip_pool_name?: string | undefined;
readonly publicip_pool_id?: string | undefined;
readonly status: 'FREEZED' | 'BIND_ERROR' | 'BINDING' | 'PENDING_DELETE' | 'PENDING_CREATE' | 'NOTIFYING' | 'NOTIFY_DELETE' | 'PENDING_UPDATE' | 'DOWN' | 'ACTIVE' | 'ELB' | 'VPN' | 'ERROR';
readonly description?: string | undefined;
readonly tags?: readonly (string)[] | undefined;
readonly type?: 'EIP' | 'DUALSTACK' | 'DUALSTACK_SUBNET' | undefined;
readonly vnic?: HwcEipVnic | undefined;
readonly bandwidth?: HwcEipBandwidth | undefined;
readonly lock_status?: 'police' | 'locked' | undefined;
readonly associate_instance_type?: string | undefined;
readonly associate_instance_id?: string | undefined;
readonly allow_share_bandwidth_types?: readonly (string)[] | undefined;
readonly created_at?: string | undefined;
readonly updated_at?: string | undefined;
readonly public_border_group?: string | undefined;
}

export interface HwcEipBandwidth {
readonly id?: string | undefined;
readonly size?: number | undefined;
readonly share_type?: 'PER' | 'WHOLE' | undefined;
readonly name?: string | undefined;
}

export interface HwcEipVnic {
readonly private_ip_address?: string | undefined;
readonly device_id?: string | undefined;
readonly device_owner?: string | undefined;
readonly vpc_id?: string | undefined;
readonly port_id?: string | undefined;
readonly port_profile?: string | undefined;
readonly mac?: string | undefined;
readonly vtep?: string | undefined;
readonly vni?: string | undefined;
readonly instance_id?: string | undefined;
readonly instance_type?: string | undefined;
}

export interface HwcRds {
readonly id: string;
readonly name: string;
readonly protected_status: 'OPEN' | 'CLOSE';
readonly status: 'BUILD' | 'ACTIVE' | 'FAILED' | 'FROZEN' | 'MODIFYING' | 'REBOOTING' | 'RESTORING' | 'MODIFYING INSTANCE TYPE' | 'SWITCHOVER' | 'MIGRATING' | 'BACKING UP' | 'MODIFYING DATABASE PORT' | 'STORAGE FULL';
readonly alias?: string | undefined;
readonly private_ips?: readonly (string)[] | undefined;
readonly private_dns_names?: readonly (string)[] | undefined;
readonly public_ips?: readonly (string)[] | undefined;
readonly port: number;
readonly enable_ssl: boolean;
readonly type: 'Single' | 'Ha' | 'Replica' | 'Enterprise';
readonly ha: HwcRdsHa;
readonly region: string;
readonly datastore: HwcRdsDatastore;
readonly created: string;
readonly updated?: string | undefined;
readonly db_user_name?: string | undefined;
readonly vpc_id: string;
readonly subnet_id: string;
readonly security_group_id: string;
readonly flavor_ref: string;
readonly cpu: string;
readonly mem: string;
readonly volume: HwcRdsVolume;
readonly tags?: readonly (Tag)[] | undefined;
readonly enterprise_project_id?: string | undefined;
readonly project_id: string;
readonly switch_strategy: 'reliability' | 'availability';
readonly read_only_by_user: boolean;
readonly backup_strategy: HwcRdsBackupStrategy;
readonly maintenance_window: string;
readonly nodes: readonly (HwcRdsNode)[];
readonly related_instance: readonly (HwcRdsRelatedInstance)[];
readonly disk_encryption_id?: string | undefined;
readonly time_zone: string;
readonly backup_used_space?: number | undefined;
readonly storage_used_space: number;
readonly associated_with_ddm: boolean;
readonly max_iops: number;
readonly expiration_time: string;
}

export interface HwcRdsBackupStrategy {
readonly start_time?: string | undefined;
readonly keep_days?: number | undefined;
}

export interface HwcRdsDatastore {
readonly type: string;
readonly version: string;
readonly complete_version?: string | undefined;
}

export interface HwcRdsHa {
readonly replication_mode: 'async' | 'semisync' | 'sync';
}

export interface HwcRdsNode {
readonly id: string;
readonly name: string;
readonly role: 'master' | 'slave' | 'readreplica';
readonly status: string;
readonly availability_zone: string;
}

export interface HwcRdsRelatedInstance {
readonly id: string;
readonly type: 'replica_of' | 'replica';
}

export interface HwcRdsVolume {
readonly type: string;
readonly size: number;
}

export interface HwcSubnet {
readonly id: string;
readonly name: string;
readonly description?: string | undefined;
readonly project_id: string;
readonly created_at: string;
readonly updated_at: string;
readonly enterprise_project_id?: string | undefined;
readonly security_group_rules?: readonly (HwcSubnetSecurityGroupRule)[] | undefined;
}

export interface HwcSubnetSecurityGroupRule {
readonly id: string;
readonly description?: string | undefined;
readonly security_group_id: string;
readonly direction: 'ingress' | 'egress';
readonly protocol: string;
readonly ethertype: 'IPv4' | 'IPv6';
readonly multiport: string;
readonly action: 'allow' | 'deny';
readonly priority: number;
readonly remote_group_id?: string | undefined;
readonly remote_ip_prefix?: string | undefined;
readonly remote_address_group_id?: string | undefined;
readonly created_at: string;
readonly updated_at: string;
readonly project_id: string;
}

export interface HwcVpc {
readonly id: string;
readonly name: string;
readonly description?: string | undefined;
readonly protected_status: 'OPEN' | 'CLOSE';
readonly cidr?: string | undefined;
readonly extend_cidrs?: readonly (string)[] | undefined;
readonly status: 'PENDING' | 'ACTIVE';
readonly project_id: string;
readonly enterprise_project_id?: string | undefined;
readonly created_at: string;
readonly updated_at: string;
readonly cloud_resources?: readonly (HwcVpcCloudResource)[] | undefined;
readonly tags?: readonly (Tag)[] | undefined;
}

export interface HwcVpcCloudResource {
readonly resource_type?: string | undefined;
readonly resource_count?: number | undefined;
}

export interface IdInfo {
readonly id?: string | undefined;
}

/** Ids created by an import. */
export interface ImportAlertResponseBodyData {
readonly ids?: readonly (string)[] | undefined;
}

/** Request body of ImportAlerts. */
export interface ImportAlertsRequestBody {
readonly uploadFile: FileContent;
}

/** Response body of ImportAlerts. */
export interface ImportAlertsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: ImportAlertResponseBodyData | undefined;
}

/** Request body of ImportAopworkflow. */
export interface ImportAopworkflowRequestBody {
readonly uploadFile: FileContent;
}

/** Response body of ImportAopworkflow. */
export interface ImportAopworkflowResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
/** The workflows that were made. */
readonly data?: readonly (AopWorkflowInfo)[] | undefined;
}

export interface ImportCollectorParserRequestBody {
readonly files: FileContent;
}

export interface ImportCollectorParserResponse {
readonly fail?: number | undefined;
readonly result?: readonly (ImportParserVo)[] | undefined;
readonly success?: number | undefined;
}

/** Request body of ImportDataobjects. */
export interface ImportDataobjectsRequestBody {
readonly uploadFile?: FileContent | undefined;
}

/** Response body of ImportDataobjects. */
export interface ImportDataobjectsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: CommonDataObjectImportResponseData | undefined;
}

/** Request body of ImportIncidents. */
export interface ImportIncidentsRequestBody {
readonly uploadFile: FileContent;
}

/** Response body of ImportIncidents. */
export interface ImportIncidentsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: ImportIncidentsResponseBodyData | undefined;
}

/** Ids created by an import. */
export interface ImportIncidentsResponseBodyData {
readonly ids?: readonly (string)[] | undefined;
}

/** Request body of ImportIndicators. */
export interface ImportIndicatorsRequestBody {
readonly uploadFile: FileContent;
}

/** Response body of ImportIndicators. */
export interface ImportIndicatorsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: ImportIndicatorsResponseBodyData | undefined;
}

/** Ids created by an import. */
export interface ImportIndicatorsResponseBodyData {
readonly ids?: readonly (string)[] | undefined;
}

export interface ImportParserVo {
readonly file_name?: string | undefined;
readonly parser_title?: string | undefined;
readonly success?: boolean | undefined;
}

/** Request body of ImportPlaybook. */
export interface ImportPlaybookRequestBody {
readonly uploadFile: FileContent;
readonly upload_model?: 'verify' | 'import' | undefined;
}

/** Response body of ImportPlaybook. */
export interface ImportPlaybookResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
}

export interface ImportResourceRequestBody {
readonly uploadFile: FileContent;
}

export interface ImportResourceResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: ImportResourceResponseBodyData | undefined;
}

export interface ImportResourceResponseBodyData {
readonly batch_ids?: readonly (string)[] | undefined;
}

export interface ImportVulnerabilitiesRequestBody {
readonly uploadFile: FileContent;
}

export interface ImportVulnerabilitiesResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: ImportVulnerabilitiesResponseBodyData | undefined;
}

export interface ImportVulnerabilitiesResponseBodyData {
readonly ids?: readonly (string)[] | undefined;
}

/** Incident payload. */
export interface Incident {
readonly version?: string | undefined;
readonly id?: string | undefined;
readonly domain_id?: string | undefined;
readonly region_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly labels?: string | undefined;
readonly environment?: IncidentEnvironment | undefined;
readonly data_source?: AlertDataSource | undefined;
readonly first_observed_time?: string | undefined;
readonly last_observed_time?: string | undefined;
readonly create_time?: string | undefined;
readonly arrive_time?: string | undefined;
readonly title?: string | undefined;
readonly description?: string | undefined;
readonly source_url?: string | undefined;
readonly count?: number | undefined;
readonly confidence?: number | undefined;
readonly severity?: 'Tips' | 'Low' | 'Medium' | 'High' | 'Fatal' | undefined;
readonly criticality?: number | undefined;
readonly incident_type?: IncidentIncidentType | undefined;
readonly network_list?: readonly (AlertNetworkList)[] | undefined;
readonly resource_list?: readonly (IncidentResourceList)[] | undefined;
readonly remediation?: AlertRemediation | undefined;
readonly verification_state?: 'Unknown' | 'True_Positive' | 'False_Positive' | undefined;
readonly handle_status?: 'Open' | 'Block' | 'Closed' | undefined;
readonly sla?: string | undefined;
readonly update_time?: string | undefined;
readonly close_time?: string | undefined;
readonly ipdrr_phase?: 'Preparation' | 'Detection and Analysis' | 'Contain，Eradication& Recovery' | 'Post-Incident-Activity' | undefined;
readonly simulation?: string | undefined;
readonly actor?: string | undefined;
readonly owner?: string | undefined;
readonly creator?: string | undefined;
readonly close_reason?: 'False detection' | 'Resolved' | 'Repeated' | 'Other' | undefined;
readonly close_comment?: string | undefined;
readonly malware?: AlertMalware | undefined;
readonly system_info?: JsonObject | undefined;
readonly process?: readonly (AlertProcess)[] | undefined;
readonly user_info?: readonly (AlertUserInfo)[] | undefined;
readonly file_info?: readonly (AlertFileInfo)[] | undefined;
readonly system_alert_table?: JsonObject | undefined;
}

/** Incident record with envelope. */
export interface IncidentDetail {
readonly create_time?: string | undefined;
readonly data_object?: Incident | undefined;
readonly dataclass_ref?: AlertDetailDataclassRef | undefined;
readonly format_version?: number | undefined;
readonly id?: string | undefined;
readonly project_id?: string | undefined;
readonly update_time?: string | undefined;
readonly version?: number | undefined;
readonly workspace_id?: string | undefined;
readonly type?: 'SIMULATION' | 'PLAYBOOK' | 'MANUAL' | 'DATA_SOURCE' | undefined;
}

/** Where the incident arose. */
export interface IncidentEnvironment {
readonly vendor_type?: string | undefined;
readonly domain_id?: string | undefined;
readonly region_id?: string | undefined;
readonly cross_workspace_id?: string | undefined;
readonly project_id?: string | undefined;
}

/** Incident type pair. */
export interface IncidentIncidentType {
readonly category?: string | undefined;
readonly incident_type?: string | undefined;
}

/** Affected asset. */
export interface IncidentResourceList {
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly type?: string | undefined;
readonly provider?: string | undefined;
readonly region_id?: string | undefined;
readonly domain_id?: string | undefined;
readonly project_id?: string | undefined;
readonly ep_id?: string | undefined;
readonly ep_name?: string | undefined;
readonly tags?: string | undefined;
}

/** Ids that worked and failed. */
export interface IndicatorBatchOperateResponse {
readonly success_ids: readonly (string)[];
readonly error_ids?: readonly (string)[] | undefined;
}

/** New indicator. */
export interface IndicatorCreateRequest {
readonly data_object: CreateIndicatorDetail;
}

/** Indicator payload as returned. */
export interface IndicatorDataObjectDetail {
readonly indicator_type?: IndicatorDataObjectDetailIndicatorType | undefined;
readonly value?: string | undefined;
readonly update_time?: string | undefined;
readonly create_time?: string | undefined;
readonly environment?: IndicatorDataObjectDetailEnvironment | undefined;
readonly data_source?: IndicatorDataObjectDetailDataSource | undefined;
readonly first_report_time?: string | undefined;
readonly is_deleted?: boolean | undefined;
readonly last_report_time?: string | undefined;
readonly granular_marking?: 1 | 2 | 3 | 4 | undefined;
readonly name?: string | undefined;
readonly id?: string | undefined;
readonly project_id?: string | undefined;
readonly revoked?: boolean | undefined;
readonly status?: 'Open' | 'Closed' | 'Revoked' | undefined;
readonly verdict?: 'Black' | 'White' | 'Gray' | undefined;
readonly workspace_id?: string | undefined;
readonly confidence?: number | undefined;
readonly labels?: string | undefined;
readonly defanged?: boolean | undefined;
}

/** Indicator source. */
export interface IndicatorDataObjectDetailDataSource {
readonly source_type?: 1 | 2 | 3 | undefined;
readonly domain_id?: string | undefined;
readonly project_id?: string | undefined;
readonly region_id?: string | undefined;
readonly product_name?: string | undefined;
readonly product_feature?: string | undefined;
}

/** Indicator scope. */
export interface IndicatorDataObjectDetailEnvironment {
readonly vendor_type?: string | undefined;
readonly domain_id?: string | undefined;
readonly region_id?: string | undefined;
readonly project_id?: string | undefined;
}

/** Indicator type pair. */
export interface IndicatorDataObjectDetailIndicatorType {
readonly indicator_type?: string | undefined;
readonly id?: string | undefined;
}

/** Indicator record with envelope. */
export interface IndicatorDetail {
readonly id?: string | undefined;
readonly name: string;
readonly data_object?: IndicatorDataObjectDetail | undefined;
readonly workspace_id?: string | undefined;
readonly project_id?: string | undefined;
readonly dataclass_ref?: DataClassRefPojo | undefined;
readonly create_time?: string | undefined;
readonly update_time?: string | undefined;
}

/** Indicator search. */
export interface IndicatorListSearchRequest {
readonly ids?: readonly (string)[] | undefined;
readonly dataclass_id?: string | undefined;
readonly condition: DataobjectSearchCondition;
readonly offset: number;
readonly limit: number;
readonly sort_by?: string | undefined;
readonly from_date?: string | undefined;
readonly to_date?: string | undefined;
}

export type InstallStatus = 'READY' | 'ALL_SUCCESS' | 'PARTIAL_SUCCESS' | 'EXCEPTION';

export interface InstallationScript {
readonly commands?: string | undefined;
readonly os_type?: string | undefined;
}

export interface IsapErrorRsp {
readonly error_code: string;
readonly error_msg: string;
}

export interface IsapNodeExpansion {
readonly custom_label?: string | undefined;
readonly data_center?: string | undefined;
readonly description?: string | undefined;
readonly maintainer?: string | undefined;
readonly network_plane?: string | undefined;
readonly node_id?: string | undefined;
}

export interface IsapResource {
readonly category?: string | undefined;
readonly create_by?: string | undefined;
readonly create_time?: number | undefined;
readonly data_classification?: string | undefined;
readonly data_layering?: string | undefined;
readonly delete_time?: number | undefined;
readonly description?: string | undefined;
readonly directory?: string | undefined;
readonly display_setting?: IsapResourceDisplaySetting | undefined;
readonly format?: string | undefined;
readonly lock_status?: string | undefined;
readonly owner_type?: string | undefined;
readonly pipe_id?: string | undefined;
readonly process_error?: string | undefined;
readonly process_status?: string | undefined;
readonly project_id?: string | undefined;
readonly rw_type?: string | undefined;
readonly schema?: Schema | undefined;
readonly storage_setting?: StorageSetting | undefined;
readonly store_size_in_bytes?: number | undefined;
readonly table_alias?: string | undefined;
readonly table_id?: string | undefined;
readonly table_name?: string | undefined;
readonly update_by?: string | undefined;
readonly update_time?: number | undefined;
readonly workspace_id?: string | undefined;
}

export interface IsapResourceDisplaySetting {
readonly columns?: readonly (IsapResourceDisplaySettingColumns)[] | undefined;
readonly format?: string | undefined;
}

export interface IsapResourceDisplaySettingColumns {
readonly column_alias?: string | undefined;
readonly column_name?: string | undefined;
readonly display_by_default?: boolean | undefined;
}

export interface KeyIndex {
readonly is_chinese_exist?: boolean | undefined;
readonly properties?: { readonly [key: string]: KeyIndex } | undefined;
readonly type?: 'text' | 'keyword' | 'long' | 'integer' | 'double' | 'float' | 'date' | undefined;
}

export interface LayoutCreateRequestPojo {
readonly name: string;
readonly description?: string | undefined;
readonly create_time?: string | undefined;
readonly creator_name?: string | undefined;
readonly cloud_pack_id?: string | undefined;
readonly cloud_pack_name?: string | undefined;
readonly cloud_pack_version?: string | undefined;
readonly is_built_in?: boolean | undefined;
readonly layout_json?: JsonObject | undefined;
readonly region_id?: string | undefined;
readonly domain_id?: string | undefined;
readonly thumbnail?: string | undefined;
readonly used_by: 'DATACLASS' | 'AOP_WORKFLOW' | 'SECURITY_REPORT' | 'DASHBOARD';
readonly layout_type?: string | undefined;
readonly binding_id?: string | undefined;
readonly binding_code?: string | undefined;
readonly fields_sum?: number | undefined;
readonly wizards_sum?: number | undefined;
readonly sections_sum?: number | undefined;
readonly tabs_sum?: number | undefined;
readonly boa_version?: string | undefined;
}

export interface LayoutDeleteRequestBody {
readonly ids: readonly (string)[];
readonly is_delete?: boolean | undefined;
}

export interface LayoutDetailInfo {
readonly cloud_pack_id?: string | undefined;
readonly cloud_pack_name?: string | undefined;
readonly cloud_pack_version?: string | undefined;
readonly is_built_in?: boolean | undefined;
readonly is_template?: boolean | undefined;
readonly create_time?: string | undefined;
readonly creator_id?: string | undefined;
readonly parent_id?: string | undefined;
readonly creator_name?: string | undefined;
readonly description?: string | undefined;
readonly en_description?: string | undefined;
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly en_name?: string | undefined;
readonly layout_json?: string | undefined;
readonly project_id?: string | undefined;
readonly update_time?: string | undefined;
readonly workspace_id?: string | undefined;
readonly region_id?: string | undefined;
readonly domain_id?: string | undefined;
readonly thumbnail?: string | undefined;
readonly used_by?: 'DATACLASS' | 'AOP_WORKFLOW' | 'SECURITY_REPORT' | 'DASHBOARD' | undefined;
readonly layout_cfg?: string | undefined;
readonly layout_type?: string | undefined;
readonly binding_id?: string | undefined;
readonly binding_name?: string | undefined;
readonly binding_code?: string | undefined;
readonly fields_sum?: number | undefined;
readonly wizards_sum?: number | undefined;
readonly sections_sum?: number | undefined;
readonly modules_sum?: number | undefined;
readonly tabs_sum?: number | undefined;
readonly version?: string | undefined;
readonly boa_version?: string | undefined;
}

export interface LayoutMetricFormat {
readonly data?: string | undefined;
readonly display?: string | undefined;
readonly display_param?: { readonly [key: string]: string } | undefined;
readonly data_param?: { readonly [key: string]: string } | undefined;
}

export interface LayoutSearch {
readonly name?: string | undefined;
readonly used_by?: string | undefined;
readonly binding_code?: string | undefined;
readonly is_built_in?: boolean | undefined;
readonly is_template?: boolean | undefined;
readonly is_default?: boolean | undefined;
readonly layout_type?: string | undefined;
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly sort_key?: string | undefined;
readonly sort_dir?: string | undefined;
readonly search_txt?: string | undefined;
readonly from_date?: string | undefined;
readonly to_date?: string | undefined;
}

export interface LayoutUpdateRequestPojo {
readonly name?: string | undefined;
readonly description?: string | undefined;
readonly cloud_pack_id?: string | undefined;
readonly cloud_pack_name?: string | undefined;
readonly cloud_pack_version?: string | undefined;
readonly is_built_in?: boolean | undefined;
readonly is_template?: boolean | undefined;
readonly layout_json?: JsonObject | undefined;
readonly fields_sum?: number | undefined;
readonly wizards_sum?: number | undefined;
readonly sections_sum?: number | undefined;
readonly tabs_sum?: number | undefined;
readonly boa_version?: string | undefined;
}

/** Alert record in a search result. */
export interface ListAlertDetail {
readonly create_time?: string | undefined;
readonly data_object?: ListAlertRsp | undefined;
readonly dataclass_ref?: AlertDetailDataclassRef | undefined;
readonly format_version?: number | undefined;
readonly id?: string | undefined;
readonly type?: 'SIMULATION' | 'PLAYBOOK' | 'MANUAL' | 'DATA_SOURCE' | undefined;
readonly project_id?: string | undefined;
readonly update_time?: string | undefined;
readonly version?: number | undefined;
readonly workspace_id?: string | undefined;
}

/** Alert payload in a search result. */
export interface ListAlertRsp {
readonly version?: string | undefined;
readonly id?: string | undefined;
readonly domain_id?: string | undefined;
readonly region_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly labels?: string | undefined;
readonly environment?: ListAlertRspEnvironment | undefined;
readonly data_source?: AlertDataSource | undefined;
readonly first_observed_time?: string | undefined;
readonly last_observed_time?: string | undefined;
readonly create_time?: string | undefined;
readonly arrive_time?: string | undefined;
readonly title?: string | undefined;
readonly description?: string | undefined;
readonly source_url?: string | undefined;
readonly count?: number | undefined;
readonly confidence?: number | undefined;
readonly severity?: 'Tips' | 'Low' | 'Medium' | 'High' | 'Fatal' | undefined;
readonly criticality?: number | undefined;
readonly alert_type?: AlertAlertType | undefined;
readonly network_list?: readonly (AlertNetworkList)[] | undefined;
readonly resource_list?: readonly (AlertResourceList)[] | undefined;
readonly remediation?: AlertRemediation | undefined;
readonly verification_state?: 'Unknown' | 'True_Positive' | 'False_Positive' | undefined;
readonly handle_status?: 'Open' | 'Block' | 'Closed' | undefined;
readonly sla?: string | undefined;
readonly update_time?: string | undefined;
readonly close_time?: string | undefined;
readonly ipdrr_phase?: 'Preparation' | 'Detection and Analysis' | 'Contain，Eradication& Recovery' | 'Post-Incident-Activity' | undefined;
readonly simulation?: string | undefined;
readonly actor?: string | undefined;
readonly owner?: string | undefined;
readonly creator?: string | undefined;
readonly close_reason?: 'False detection' | 'Resolved' | 'Repeated' | 'Other' | undefined;
readonly close_comment?: string | undefined;
readonly alert_list?: readonly (string)[] | undefined;
readonly incident_list?: readonly (string)[] | undefined;
readonly indicator_list?: readonly (string)[] | undefined;
readonly malware?: AlertMalware | undefined;
readonly system_info?: JsonObject | undefined;
readonly process?: readonly (AlertProcess)[] | undefined;
readonly user_info?: readonly (AlertUserInfo)[] | undefined;
readonly file_info?: readonly (AlertFileInfo)[] | undefined;
readonly origin_id?: string | undefined;
readonly ttd?: number | undefined;
readonly ttr?: number | undefined;
readonly is_auto_closed?: 'AutoClosed' | 'Manual' | undefined;
readonly system_alert_table?: JsonObject | undefined;
}

/** Where the alert arose. */
export interface ListAlertRspEnvironment {
readonly vendor_type?: string | undefined;
readonly domain_id?: string | undefined;
readonly region_id?: string | undefined;
readonly cross_workspace_id?: string | undefined;
readonly project_id?: string | undefined;
}

export interface ListAlertRuleMetricsResponse {
readonly category?: 'GROUP_COUNT' | undefined;
readonly metric?: { readonly [key: string]: number } | undefined;
}

export interface ListAlertRuleTemplateMetricsResponse {
readonly severity?: AlertRuleTemplateMetric | undefined;
readonly status?: AlertRuleTemplateMetric | undefined;
}

export interface ListAlertRuleTemplatesResponse {
readonly count?: number | undefined;
readonly records?: readonly (AlertRuleTemplate)[] | undefined;
}

export interface ListAlertRulesResponse {
readonly count?: number | undefined;
readonly records?: readonly (AlertRule)[] | undefined;
}

/** Response body of ListAlerts. */
export interface ListAlertsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly total?: number | undefined;
readonly size?: number | undefined;
readonly page?: number | undefined;
readonly success?: boolean | undefined;
readonly data?: readonly (ListAlertDetail)[] | undefined;
}

export interface ListAllSecondCatalogueResponse {
readonly code?: string | undefined;
readonly data?: readonly (CatalogueDetailInfo)[] | undefined;
readonly message?: string | undefined;
readonly request_id?: string | undefined;
readonly success?: boolean | undefined;
readonly total?: number | undefined;
}

/** Response body of ListAopWorkflowInstance. */
export interface ListAopWorkflowInstanceResponse {
readonly count?: number | undefined;
readonly instances?: readonly (AopworkflowInstanceDetail)[] | undefined;
/** What belongs on this page and could not be read; absent when all of it could. */
readonly damaged?: readonly (DamagedRecord)[] | undefined;
}

/** Response body of ListAopWorkflowVersions. */
export interface ListAopWorkflowVersionsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly total?: number | undefined;
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly size?: number | undefined;
readonly page?: number | undefined;
readonly data?: readonly (AopWorkflowVersionInfo)[] | undefined;
/** What belongs on this page and could not be read; absent when all of it could. */
readonly damaged?: readonly (DamagedRecord)[] | undefined;
}

export interface ListCatalogueResponse {
readonly code?: string | undefined;
readonly data?: readonly (CatalogueDetailInfo)[] | undefined;
readonly message?: string | undefined;
readonly request_id?: string | undefined;
readonly success?: boolean | undefined;
readonly total?: number | undefined;
}

export interface ListCloudLogManagesResponse {
readonly result?: readonly (CloudLogManagerVo)[] | undefined;
}

export interface ListCloudLogPlatformResponse {
readonly result?: readonly (CloudLogManagerVo)[] | undefined;
}

export interface ListCloudLogResourcesResponse {
readonly datasets?: readonly (DatasetItem)[] | undefined;
readonly exist?: boolean | undefined;
readonly workspaces?: readonly (string)[] | undefined;
}

export interface ListCollectConfigResponse {
readonly all_vendors?: readonly (ListCollectConfigResponseBodyAllVendors)[] | undefined;
readonly config_statistics?: ListCollectConfigResponseBodyConfigStatistics | undefined;
readonly data_list?: readonly (ListCollectConfigResponseBodyDataList)[] | undefined;
readonly datasets?: readonly (DatasetInfo)[] | undefined;
readonly dataspace_id?: string | undefined;
readonly dataspace_name?: string | undefined;
readonly domain_id?: string | undefined;
readonly lts_sets?: readonly (LtsResponseVo)[] | undefined;
readonly project_id?: string | undefined;
readonly region_id?: string | undefined;
readonly workspace_id?: string | undefined;
}

export interface ListCollectConfigResponseBodyAccounts {
readonly account_id?: string | undefined;
readonly last_log_date?: number | undefined;
readonly log_count?: string | undefined;
readonly name?: string | undefined;
readonly process_status?: string | undefined;
readonly sink_msg?: string | undefined;
}

export interface ListCollectConfigResponseBodyAllVendors {
readonly cloud_vendor?: string | undefined;
readonly csvc_list?: readonly (ListCollectConfigResponseBodyCsvcList)[] | undefined;
}

export interface ListCollectConfigResponseBodyConfigStatistics {
readonly account_num?: number | undefined;
readonly daily_traffic?: number | undefined;
readonly log_num?: number | undefined;
readonly product_all_num?: number | undefined;
readonly product_in_num?: number | undefined;
readonly vendor_num?: number | undefined;
}

export interface ListCollectConfigResponseBodyCsvcList {
readonly csvc?: string | undefined;
readonly source_list?: readonly (ListCollectConfigResponseBodySourceList)[] | undefined;
}

export interface ListCollectConfigResponseBodyDataList {
readonly account_all_num?: number | undefined;
readonly account_successful_num?: number | undefined;
readonly csvc?: string | undefined;
readonly datasets?: readonly (ListCollectConfigResponseBodyDatasets)[] | undefined;
readonly last_modified_time?: number | undefined;
readonly log_all_num?: number | undefined;
readonly log_in_num?: number | undefined;
readonly log_in_num_last_one_hour?: number | undefined;
readonly process_status?: string | undefined;
readonly vendor?: string | undefined;
}

export interface ListCollectConfigResponseBodyDatasets {
readonly account_all_num?: number | undefined;
readonly account_successful_num?: number | undefined;
readonly accounts?: readonly (ListCollectConfigResponseBodyAccounts)[] | undefined;
readonly alert?: boolean | undefined;
readonly all_accounts?: boolean | undefined;
readonly allow_alert?: boolean | undefined;
readonly dataspace_id?: string | undefined;
readonly dataspace_name?: string | undefined;
readonly enable?: string | undefined;
readonly last_active_time?: number | undefined;
readonly limit?: string | undefined;
readonly new_account_auto_access?: boolean | undefined;
readonly process_status?: 'FAIL' | 'DEFAULT' | 'CREATING' | 'SUCCESS' | undefined;
readonly reference?: ListCollectConfigResponseBodyReference | undefined;
readonly region_id?: string | undefined;
readonly sink_msg?: string | undefined;
readonly source_id?: number | undefined;
readonly source_name?: string | undefined;
readonly target?: ListCollectConfigResponseBodyTarget | undefined;
readonly type?: string | undefined;
readonly workspace_id?: string | undefined;
}

export interface ListCollectConfigResponseBodyReference {
readonly csvc_display?: string | undefined;
readonly csvc_help?: string | undefined;
readonly link?: string | undefined;
readonly source_display?: string | undefined;
readonly source_help?: string | undefined;
}

export interface ListCollectConfigResponseBodySourceList {
readonly csvc_display?: string | undefined;
readonly csvc_help?: string | undefined;
readonly link?: string | undefined;
readonly source_display?: string | undefined;
readonly source_help?: string | undefined;
}

export interface ListCollectConfigResponseBodyTarget {
readonly pipe?: string | undefined;
readonly shards?: number | undefined;
readonly storage_mode?: string | undefined;
readonly ttl?: number | undefined;
}

export interface ListCollectorChannelsResponse {
readonly count?: number | undefined;
readonly records?: readonly (Channel)[] | undefined;
}

export interface ListCollectorConnectionsResponse {
readonly count?: number | undefined;
readonly records?: readonly (Connection)[] | undefined;
}

export interface ListCollectorInstancesResponse {
readonly count?: number | undefined;
readonly records?: readonly (ChannelInstance)[] | undefined;
}

export interface ListCollectorModuleTemplateResponse {
readonly common?: readonly (ModuleTemplateVo)[] | undefined;
readonly list?: readonly (ModuleTemplateVo)[] | undefined;
}

export interface ListCollectorNodeResponse {
readonly count?: number | undefined;
readonly records?: readonly (CollectorNode)[] | undefined;
}

export interface ListCollectorParserTemplateResponse {
readonly count?: number | undefined;
readonly records?: readonly (ParserTemplate)[] | undefined;
}

export interface ListCollectorParsersResponse {
readonly count?: number | undefined;
readonly records?: readonly (Parser)[] | undefined;
}

/** Response body of ListComponentActions. */
export interface ListComponentActionsResponse {
readonly code?: string | undefined;
readonly total?: number | undefined;
readonly size?: number | undefined;
readonly page?: number | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: readonly (ComponentActionInfo)[] | undefined;
}

export interface ListComponentConfigurationResponse {
readonly count?: number | undefined;
readonly records?: readonly (ComponentConfiguration)[] | undefined;
}

export interface ListComponentTemplate {
readonly component_id?: string | undefined;
readonly component_name?: string | undefined;
readonly file_name?: string | undefined;
readonly file_path?: string | undefined;
readonly file_type?: FileType | undefined;
readonly param?: string | undefined;
readonly version?: string | undefined;
}

export interface ListComponentTemplateResponse {
readonly count?: number | undefined;
readonly records?: readonly (ListComponentTemplate)[] | undefined;
}

/** Response body of ListComponentTemplates. */
export interface ListComponentTemplatesResponse {
readonly code?: string | undefined;
readonly total?: number | undefined;
readonly size?: number | undefined;
readonly page?: number | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: readonly (TemplateInfo)[] | undefined;
}

/** Response body of ListComponents. */
export interface ListComponentsResponse {
readonly code?: string | undefined;
readonly total?: number | undefined;
readonly size?: number | undefined;
readonly page?: number | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: readonly (ComponentInfo)[] | undefined;
}

export interface ListConfigurationDictionariesResponse {
readonly success_list?: readonly (Dictionary)[] | undefined;
readonly failed_list?: readonly (Dictionary)[] | undefined;
}

/** Response body of ListConnections. */
export interface ListConnectionsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly total?: number | undefined;
readonly asset?: readonly (AssetInfoResponseBody)[] | undefined;
}

/** Response body of ListDataclassFields. */
export interface ListDataclassFieldsResponse {
readonly field_details?: readonly (FieldResponseBody)[] | undefined;
readonly total?: number | undefined;
}

/** Response body of ListDataclass. */
export interface ListDataclassResponse {
readonly dataclass_details?: readonly (DataClassResponseBody)[] | undefined;
readonly total?: number | undefined;
}

/** Response body of ListDataobjectRelations. */
export interface ListDataobjectRelationsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly total?: number | undefined;
readonly size?: number | undefined;
readonly page?: number | undefined;
readonly success?: boolean | undefined;
readonly data?: readonly (DataObjectDetail)[] | undefined;
}

/** Response body of ListDataobjects. */
export interface ListDataobjectsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly total?: number | undefined;
readonly size?: number | undefined;
readonly page?: number | undefined;
readonly success?: boolean | undefined;
readonly data?: readonly (DataObjectDetail)[] | undefined;
}

/** Response body of ListDatapanelObjects. */
export interface ListDatapanelObjectsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly total?: number | undefined;
readonly size?: number | undefined;
readonly page?: number | undefined;
readonly success?: boolean | undefined;
readonly data?: readonly (DataObjectDetail)[] | undefined;
}

export interface ListDataspacesResponse {
readonly count?: number | undefined;
readonly records?: readonly (Dataspace)[] | undefined;
}

export interface ListHistogramsRequestBody {
readonly dataspace_id: string;
readonly from: number;
readonly pipe_id: string;
readonly query: string;
readonly to: number;
}

export interface ListHistoryComponentConfigurationResponse {
readonly count?: number | undefined;
readonly records?: readonly (ComponentConfigurationInfo)[] | undefined;
}

/** Response body of ListIncidents. */
export interface ListIncidentsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly total?: number | undefined;
readonly size?: number | undefined;
readonly page?: number | undefined;
readonly success?: boolean | undefined;
readonly data?: readonly (IncidentDetail)[] | undefined;
}

/** Response body of ListIndicators. */
export interface ListIndicatorsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly total?: number | undefined;
readonly size?: number | undefined;
readonly page?: number | undefined;
readonly data?: readonly (IndicatorDetail)[] | undefined;
}

export interface ListInstallationResponse {
readonly count?: number | undefined;
readonly records?: readonly (InstallationScript)[] | undefined;
}

export interface ListIsapComponentsResponse {
readonly count?: number | undefined;
readonly records?: readonly (ComponentDetailInfo)[] | undefined;
}

export interface ListLayoutResponse {
readonly code?: string | undefined;
readonly data?: readonly (LayoutDetailInfo)[] | undefined;
readonly message?: string | undefined;
readonly offset?: number | undefined;
readonly request_id?: string | undefined;
readonly limit?: number | undefined;
readonly success?: boolean | undefined;
readonly total?: number | undefined;
}

export interface ListLayoutWizardsResponse {
readonly code?: string | undefined;
readonly data?: readonly (WizardDetailInfo)[] | undefined;
readonly message?: string | undefined;
readonly offset?: number | undefined;
readonly request_id?: string | undefined;
readonly limit?: number | undefined;
readonly success?: boolean | undefined;
readonly total?: number | undefined;
}

export interface ListLogsRequestBody {
readonly dataspace_id: string;
readonly from: number;
readonly limit: number;
readonly offset: number;
readonly pipe_id: string;
readonly query: string;
readonly sort: 'desc' | 'asc';
readonly to: number;
}

export interface ListMetricsResponse {
readonly code?: string | undefined;
readonly data?: readonly (MetricMetaData)[] | undefined;
readonly message?: string | undefined;
readonly offset?: number | undefined;
readonly request_id?: string | undefined;
readonly limit?: number | undefined;
readonly success?: boolean | undefined;
readonly total?: number | undefined;
}

export interface ListModulesResponse {
readonly code?: string | undefined;
readonly data?: readonly (ModuleDetailInfo)[] | undefined;
readonly message?: string | undefined;
readonly offset?: number | undefined;
readonly request_id?: string | undefined;
readonly limit?: number | undefined;
readonly success?: boolean | undefined;
readonly total?: number | undefined;
}

export interface ListNodesResponse {
readonly count?: number | undefined;
readonly records?: readonly (Node)[] | undefined;
}

export interface ListNotesRequestBody {
readonly limit?: number | undefined;
readonly offset?: number | undefined;
readonly sort_by?: string | undefined;
readonly order?: string | undefined;
readonly from_date?: string | undefined;
readonly to_date?: string | undefined;
readonly war_room_id?: string | undefined;
}

export interface ListNotesResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly total?: number | undefined;
readonly size?: number | undefined;
readonly page?: number | undefined;
readonly success?: boolean | undefined;
readonly data?: readonly (NotesDetail)[] | undefined;
}

export interface ListPipesResponse {
readonly count?: number | undefined;
readonly records?: readonly (Pipe)[] | undefined;
}

/** Response body of ListPlaybookActions. */
export interface ListPlaybookActionsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly total?: number | undefined;
readonly size?: number | undefined;
readonly page?: number | undefined;
readonly data?: readonly (ActionInfo)[] | undefined;
}

/** Response body of ListPlaybookApproves. */
export interface ListPlaybookApprovesResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: readonly (ApproveOpinionDetail)[] | undefined;
}

/** Response body of ListPlaybookAuditLogs. */
export interface ListPlaybookAuditLogsResponse {
readonly count?: number | undefined;
readonly audit_logs?: readonly (AuditLogInfo)[] | undefined;
}

/** Response body of ListPlaybookInstances. */
export interface ListPlaybookInstancesResponse {
readonly count?: number | undefined;
readonly instances?: readonly (PlaybookInstanceInfo)[] | undefined;
}

/** Response body of ListPlaybookVersions. */
export interface ListPlaybookVersionsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly size?: number | undefined;
readonly page?: number | undefined;
readonly total?: number | undefined;
readonly data?: readonly (PlaybookVersionListEntity)[] | undefined;
}

/** Response body of ListPlaybooks. */
export interface ListPlaybooksResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly total?: number | undefined;
readonly size?: number | undefined;
readonly page?: number | undefined;
readonly data?: readonly (PlaybookInfo)[] | undefined;
}

export interface ListProjectTagResponse {
readonly tags?: readonly (WorkspaceTag)[] | undefined;
}

export interface ListRecipientsStatusRequestBody {
readonly email_address: string;
}

export interface ListRegionsResponse {
readonly data?: readonly (string)[] | undefined;
}

export interface ListResourceInstanceResponse {
readonly resources?: readonly (ResourceInfo)[] | undefined;
readonly total_count?: number | undefined;
}

export interface ListResourceTagResponse {
readonly tags?: readonly (WorkspaceTag)[] | undefined;
}

export interface ListResourcesResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly total?: number | undefined;
readonly limit?: number | undefined;
readonly offset?: number | undefined;
readonly success?: boolean | undefined;
readonly data?: readonly (ResourceDetail)[] | undefined;
}

export interface ListRunningNodesResponse {
readonly count?: number | undefined;
readonly records?: readonly (ComponentConfiguration)[] | undefined;
}

export interface ListSearchConditionsDetail {
readonly condition_id: string;
readonly condition_name: string;
}

export interface ListSearchConditionsResponse {
readonly count?: number | undefined;
readonly records?: readonly (ListSearchConditionsDetail)[] | undefined;
}

export interface ListSearchHistogramsResponse {
readonly histograms?: readonly (Histogram)[] | undefined;
readonly total_count?: number | undefined;
}

export interface ListSearchLogsResponse {
readonly analysis_results?: AnalysisResults | undefined;
readonly count?: number | undefined;
readonly results?: readonly (SearchResult)[] | undefined;
}

export interface ListServiceAgencyResponse {
readonly create_agency?: boolean | undefined;
readonly role_descriptions?: readonly (Role)[] | undefined;
}

export interface ListShipperAuthorizationsResponse {
readonly code?: number | undefined;
readonly data?: ShowShipperAuthorizeResponseBodyData | undefined;
readonly msg?: string | undefined;
}

export interface ListShippersResponse {
readonly code?: number | undefined;
readonly data?: ApiResponseData | undefined;
readonly msg?: string | undefined;
}

export interface ListSubscriptionGlobalOrderResponse {
readonly resources?: readonly (SubscriptionGlobalResource)[] | undefined;
}

export interface ListSubscriptionOrderResponse {
readonly csb_version?: 'BASIC' | 'STANDARD' | 'PROFESSIONAL' | 'NA' | undefined;
readonly ecs_count?: number | undefined;
readonly resources?: readonly (SubscriptionResource)[] | undefined;
readonly subscription_count?: number | undefined;
readonly subscriptions?: readonly (SmnSubscription)[] | undefined;
}

export interface ListSubscriptionProductResponse {
readonly basic?: ProductRspBasic | undefined;
readonly standard?: ProductRspStandard | undefined;
readonly professional?: ProductRspProfessional | undefined;
readonly large_screen?: ProductRspLargeScreen | undefined;
readonly log_collection?: ProductRspLogCollection | undefined;
readonly log_retention?: ProductRspLogRetention | undefined;
readonly log_analysis?: ProductRspLogAnalysis | undefined;
readonly soar?: ProductRspSoar | undefined;
}

/** Response body of ListTasks. */
export interface ListTasksResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly total?: number | undefined;
readonly page?: number | undefined;
readonly size?: number | undefined;
readonly request_id?: string | undefined;
readonly success?: boolean | undefined;
readonly data?: readonly (TaskInfo)[] | undefined;
/** What belongs on this page and could not be read; absent when all of it could. */
readonly damaged?: readonly (DamagedRecord)[] | undefined;
}

export interface ListVpcEndpointServiceResponse {
readonly count?: number | undefined;
readonly records?: readonly (VpcepServiceData)[] | undefined;
}

export interface ListVulnerabilitiesResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly total?: number | undefined;
readonly size?: number | undefined;
readonly page?: number | undefined;
readonly success?: boolean | undefined;
readonly data?: readonly (VulnerabilityDetail)[] | undefined;
}

/** Response body of ListWorkflows. */
export interface ListWorkflowsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly total?: number | undefined;
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly size?: number | undefined;
readonly page?: number | undefined;
readonly data?: readonly (AopWorkflowInfo)[] | undefined;
/** What belongs on this page and could not be read; absent when all of it could. */
readonly damaged?: readonly (DamagedRecord)[] | undefined;
}

export interface ListWorkspacesResponse {
readonly workspaces?: readonly (CreateWorkspaceResponseBody)[] | undefined;
readonly count?: number | undefined;
/** What belongs on this page and could not be read; absent when all of it could. */
readonly damaged?: readonly (DamagedRecord)[] | undefined;
}

export interface LtsResponseVo {
readonly config_id?: string | undefined;
readonly config_name?: string | undefined;
readonly enable?: string | undefined;
readonly log_group_id?: string | undefined;
readonly log_stream_id?: string | undefined;
readonly log_type?: string | undefined;
readonly log_types?: LtsResponseVoLogTypes | undefined;
readonly lts_infos?: readonly (LtsResponseVoLtsInfos)[] | undefined;
readonly pipe_alias?: string | undefined;
readonly type_prefix?: string | undefined;
}

export interface LtsResponseVoLogTypes {
readonly secm_lts_?: readonly (string)[] | undefined;
}

export interface LtsResponseVoLtsInfos {
readonly log_group_id?: string | undefined;
readonly log_group_name?: string | undefined;
readonly streams?: readonly (LtsResponseVoStreams)[] | undefined;
}

export interface LtsResponseVoStreams {
readonly log_stream_id?: string | undefined;
readonly log_stream_name?: string | undefined;
}

export interface LtsRquestVo {
readonly config_name?: string | undefined;
readonly description?: string | undefined;
readonly enable?: string | undefined;
readonly log_group_id?: string | undefined;
readonly log_stream_id?: string | undefined;
readonly log_type?: string | undefined;
readonly log_type_prefix?: string | undefined;
readonly pipe_alias?: string | undefined;
}

export interface MarginInfo {
readonly top?: number | undefined;
readonly left?: number | undefined;
readonly bottom?: number | undefined;
readonly right?: number | undefined;
}

export interface Match {
readonly key: string;
readonly value: string;
}

export interface MetricDimensionExpandParam {
readonly labels: readonly (string)[];
readonly functions: readonly (string)[];
}

export interface MetricFormat {
readonly data?: string | undefined;
readonly display?: string | undefined;
readonly display_param?: { readonly [key: string]: string } | undefined;
readonly data_param?: { readonly [key: string]: string } | undefined;
}

export interface MetricMetaData {
readonly name: string;
readonly id?: string | undefined;
readonly metric_type: string;
readonly data_type: string;
readonly metric_dimension?: number | undefined;
readonly cache_ttl: number;
readonly report_period?: number | undefined;
readonly is_built_in?: boolean | undefined;
readonly effective_column?: string | undefined;
readonly max_query_range?: number | undefined;
readonly derived_metrics?: readonly (MetricMetaDataDerivedMetrics)[] | undefined;
readonly compound_expression?: string | undefined;
readonly metric_format?: readonly (LayoutMetricFormat)[] | undefined;
readonly metric_expand_dim?: MetricDimensionExpandParam | undefined;
readonly version?: string | undefined;
}

export interface MetricMetaDataDerivedMetrics {
readonly metric_dimension: number;
readonly max_query_range?: number | undefined;
readonly date_start?: string | undefined;
readonly date_end?: string | undefined;
readonly date_format?: string | undefined;
readonly query_type: 'cbsl' | 'api' | 'dsl' | 'sql' | ' api' | ' dsl' | ' sql';
readonly query_function: string;
}

/** Playbook action changes. */
export interface ModifyActionInfo {
readonly name?: string | undefined;
readonly description?: string | undefined;
readonly action_type?: 'AOP_WORKFLOW' | undefined;
readonly action_id?: string | undefined;
readonly sort_order?: string | undefined;
}

/** Workflow changes. */
export interface ModifyAopWorkflowInfo {
readonly name?: string | undefined;
readonly description?: string | undefined;
readonly enabled?: boolean | undefined;
readonly version_id?: string | undefined;
readonly labels?: 'IP' | 'ACCOUNT' | 'DOMAIN' | undefined;
}

/** Workflow version changes. */
export interface ModifyAopWorkflowVersionInfo {
readonly name?: string | undefined;
readonly description?: string | undefined;
readonly status?: 'pending_submit' | 'pending_approval' | 'not_activated' | 'activated' | undefined;
readonly taskconfig?: string | undefined;
readonly taskflow?: string | undefined;
readonly taskflow_type?: 'JSON' | undefined;
readonly aop_type?: 'NORMAL' | 'SURVEY' | 'HEMOSTASIS' | 'EASE' | undefined;
readonly input?: string | undefined;
readonly output?: string | undefined;
}

/** Playbook changes. */
export interface ModifyPlaybookInfo {
readonly name?: string | undefined;
readonly description?: string | undefined;
readonly enabled?: boolean | undefined;
readonly active_version_id?: string | undefined;
}

/** Playbook version changes. */
export interface ModifyPlaybookVersionInfo {
readonly description?: string | undefined;
readonly workspace_id?: string | undefined;
readonly playbook_id?: string | undefined;
readonly dataclass_id?: string | undefined;
readonly rule_enable?: boolean | undefined;
readonly enabled?: boolean | undefined;
readonly status?: 'EDITING' | 'APPROVING' | 'UNPASSED' | 'PUBLISHED' | undefined;
readonly rule_id?: string | undefined;
readonly trigger_type?: 'EVENT' | 'TIMER' | undefined;
readonly dataobject_create?: boolean | undefined;
readonly dataobject_update?: boolean | undefined;
readonly dataobject_delete?: boolean | undefined;
readonly action_strategy?: 'ASYNC' | undefined;
readonly actions?: readonly (CreateAction)[] | undefined;
readonly rule?: ModifyRuleInfo | undefined;
}

/** Trigger rule changes. */
export interface ModifyRuleInfo {
readonly rule?: ConditionInfo | undefined;
}

/** Action on a to-do task. */
export interface ModifyTaskInfo {
readonly action?: 'TERMINATE' | 'CONTINUE' | 'ADD_COMMENT' | 'DELETE_COMMENT' | 'ADD_ATTACHMENT' | 'DELETE_ATTACHMENT' | 'ADD_COMMEN' | 'DELETE_ATTACHMEN' | undefined;
readonly attachment_id?: string | undefined;
readonly comment?: string | undefined;
readonly comment_id?: string | undefined;
/** JSON text of the parameter items that the reviewer filled in. */
readonly handle_parameters?: string | undefined;
/** Why, in the words of who decides. */
readonly reason?: string | undefined;
}

export interface ModuleCreateRequestPojo {
readonly id?: string | undefined;
readonly name: string;
readonly description?: string | undefined;
readonly project_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly module_json?: string | undefined;
readonly module_type?: 'tab' | 'section' | undefined;
readonly metric_ids?: string | undefined;
readonly thumbnail?: string | undefined;
readonly data_query?: string | undefined;
readonly boa_version?: string | undefined;
}

export interface ModuleDetailInfo {
readonly cloud_pack_id?: string | undefined;
readonly cloud_pack_name?: string | undefined;
readonly cloud_pack_version?: string | undefined;
readonly create_time?: string | undefined;
readonly creator_id?: string | undefined;
readonly description?: string | undefined;
readonly en_description?: string | undefined;
readonly id?: string | undefined;
readonly module_json?: string | undefined;
readonly name?: string | undefined;
readonly en_name?: string | undefined;
readonly project_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly update_time?: string | undefined;
readonly thumbnail?: string | undefined;
readonly module_type?: 'tab' | 'section' | undefined;
readonly tag?: string | undefined;
readonly is_built_in?: boolean | undefined;
readonly data_query?: string | undefined;
readonly boa_version?: string | undefined;
readonly version?: string | undefined;
}

export interface ModuleFieldVo {
readonly connection_module_id?: string | undefined;
readonly name?: string | undefined;
readonly other?: string | undefined;
readonly template_field_id?: string | undefined;
readonly type?: string | undefined;
readonly value?: string | undefined;
}

export interface ModuleTemplateFieldDto {
readonly template_ids: readonly (string)[];
}

export interface ModuleTemplateVo {
readonly description?: string | undefined;
readonly name?: string | undefined;
readonly template_id?: string | undefined;
readonly title?: string | undefined;
}

export interface ModuleUpdateRequestPojo {
readonly cloud_pack_id?: string | undefined;
readonly cloud_pack_name?: string | undefined;
readonly cloud_pack_version?: string | undefined;
readonly description?: string | undefined;
readonly module_json?: string | undefined;
readonly name: string;
readonly update_time?: string | undefined;
readonly thumbnail?: string | undefined;
readonly module_type?: 'tab' | 'section' | undefined;
readonly metric_ids?: string | undefined;
readonly data_query?: string | undefined;
readonly boa_version?: string | undefined;
}

export interface Monitor {
readonly cpu_idle?: string | undefined;
readonly cpu_usage?: string | undefined;
readonly disk_count?: string | undefined;
readonly disk_usage?: string | undefined;
readonly down_pps?: string | undefined;
readonly health_status?: NodeHealthStatus | undefined;
readonly heart_beat?: 'ONLINE' | 'OFFLINE' | undefined;
readonly heart_beat_time?: number | undefined;
readonly memory_cache?: string | undefined;
readonly memory_count?: string | undefined;
readonly memory_free?: string | undefined;
readonly memory_shared?: string | undefined;
readonly memory_usage?: string | undefined;
readonly mini_on_online?: string | undefined;
readonly read_rate?: string | undefined;
readonly up_pps?: string | undefined;
readonly write_rate?: string | undefined;
}

export interface Node {
readonly create_by?: string | undefined;
readonly create_time?: number | undefined;
readonly description?: IsapErrorRsp | undefined;
readonly device_type?: string | undefined;
readonly ip_address?: string | undefined;
readonly monitor?: Monitor | undefined;
readonly node_expansion?: IsapNodeExpansion | undefined;
readonly node_id?: string | undefined;
readonly node_name?: string | undefined;
readonly os_type?: string | undefined;
readonly private_ip_address?: string | undefined;
readonly region?: string | undefined;
readonly specification?: string | undefined;
readonly subnet_id?: string | undefined;
readonly update_time?: number | undefined;
readonly vpc_endpoint_address?: string | undefined;
readonly vpc_endpoint_id?: string | undefined;
readonly vpc_id?: string | undefined;
readonly vpcep_service_ip?: string | undefined;
}

export type NodeApplyFailEnum = 'COLLECTOR_USE' | 'NODE_OFFLINE';

export interface NodeExpansionInfo {
readonly custom_label?: string | undefined;
readonly data_center?: string | undefined;
readonly description?: string | undefined;
readonly maintainer?: string | undefined;
readonly network_plane?: string | undefined;
}

export type NodeHealthStatus = 'NORMAL' | 'ANOMALIES' | 'FAULTS' | 'LOST_CONTACT';

export type NodeStatus = 'RUN' | 'STOP';

export interface NodeVo {
readonly args?: readonly (ArgsVo)[] | undefined;
readonly node_id?: string | undefined;
readonly node_status?: NodeStatus | undefined;
}

export interface NotesDetail {
readonly create_time?: string | undefined;
readonly update_time?: string | undefined;
readonly data?: NotesDetailData | undefined;
readonly id?: string | undefined;
readonly is_deleted?: boolean | undefined;
readonly marked_note?: boolean | undefined;
readonly note_type?: string | undefined;
readonly project_id?: string | undefined;
readonly type?: string | undefined;
readonly user?: NotesDetailUser | undefined;
readonly war_room_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly content?: JsonObject | undefined;
}

export interface NotesDetailData {
readonly content?: string | undefined;
}

export interface NotesDetailUser {
readonly id?: string | undefined;
readonly name?: string | undefined;
}

export interface OcaIp {
readonly value: string;
readonly version: string;
readonly network: OcaIpNetwork;
readonly remark?: string | undefined;
readonly name?: string | undefined;
readonly relative_value?: string | undefined;
readonly server_room: string;
readonly server_rack: string;
readonly data_center: OcaIpDataCenter;
readonly mac_addr?: string | undefined;
readonly important?: '0' | '1' | undefined;
readonly extend_properties?: OcaIpExtendProperties | undefined;
}

export interface OcaIpDataCenter {
readonly latitude?: number | undefined;
readonly longitude?: number | undefined;
readonly city_code: string;
readonly country_code: string;
}

export interface OcaIpDevice {
readonly type?: string | undefined;
readonly model?: string | undefined;
readonly vendor?: OcaIpVendor | undefined;
}

export interface OcaIpExtendProperties {
readonly device?: OcaIpDevice | undefined;
readonly system?: OcaIpSystem | undefined;
readonly services?: readonly (OcaIpService)[] | undefined;
}

export interface OcaIpNetwork {
readonly is_public: boolean;
readonly partition?: 'OM' | 'PSZ' | 'DMZ' | undefined;
readonly plane?: string | undefined;
readonly vxlan_id?: string | undefined;
}

export interface OcaIpService {
readonly port?: number | undefined;
readonly protocol?: string | undefined;
readonly name?: string | undefined;
readonly version?: string | undefined;
readonly vendor?: OcaIpVendor | undefined;
}

export interface OcaIpSystem {
readonly family?: string | undefined;
readonly name?: string | undefined;
readonly version?: string | undefined;
readonly vendor?: OcaIpVendor | undefined;
}

export interface OcaIpVendor {
readonly name?: string | undefined;
readonly is_xc?: boolean | undefined;
}

export interface OperationDto {
readonly action?: ChannelAction | undefined;
}

/** Command for a playbook run. */
export interface OperationPlaybookInfo {
readonly operation?: 'RETRY' | 'TERMINATE' | undefined;
}

/** Alerts to convert and the incident data. */
export interface OrderAlert {
readonly ids?: readonly (string)[] | undefined;
readonly incident_content?: OrderAlertIncidentContent | undefined;
}

/** Incident made from alerts. */
export interface OrderAlertIncidentContent {
readonly title?: string | undefined;
readonly incident_type?: OrderAlertIncidentContentIncidentType | undefined;
}

/** Type of that incident. */
export interface OrderAlertIncidentContentIncidentType {
readonly id?: string | undefined;
readonly category?: string | undefined;
readonly incident_type?: string | undefined;
}

export interface OrderConfig {
readonly threshold_list?: readonly (UsageThreshold)[] | undefined;
readonly alert_config?: AlertConfig | undefined;
}

export interface OrderInfoReq {
readonly scene: 'PREPAID' | 'POSTPAID' | 'CONFIG';
readonly promotion_info?: string | undefined;
readonly operate_type: 'CREATE' | 'ALERT_CONFIG';
readonly tag_list?: readonly (SubscriptionTag)[] | undefined;
readonly product_list?: readonly (Product)[] | undefined;
readonly config?: OrderConfig | undefined;
readonly period_type?: 2 | 3 | undefined;
readonly period_num?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | undefined;
readonly is_auto_renew?: 0 | 1 | undefined;
}

export interface Organization {
readonly account_id: string;
readonly organization_id: string;
}

export interface PageConfigPx {
readonly width?: number | undefined;
readonly height?: number | undefined;
readonly margin?: MarginInfo | undefined;
}

export interface Parser {
readonly channel_refer_count?: number | undefined;
readonly description?: string | undefined;
readonly parser_id?: string | undefined;
readonly title?: string | undefined;
}

export interface ParserTemplate {
readonly description?: string | undefined;
readonly parser_id?: string | undefined;
readonly title?: string | undefined;
}

export interface PauseShipperResponse {
readonly code?: number | undefined;
readonly msg?: string | undefined;
}

export interface Pipe {
readonly create_by: string;
readonly create_time: number;
readonly dataspace_id: string;
readonly dataspace_name: string;
readonly description: string;
readonly domain_id: string;
readonly pipe_id: string;
readonly pipe_name: string;
readonly pipe_type?: 'system-defined' | 'user-defined' | undefined;
readonly project_id: string;
readonly shards: number;
readonly storage_period: number;
readonly update_by: string;
readonly update_time: number;
}

/** Playbook record. */
export interface PlaybookInfo {
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly description?: string | undefined;
readonly create_time?: string | undefined;
readonly update_time?: string | undefined;
readonly project_id?: string | undefined;
readonly version_id?: string | undefined;
readonly enabled?: boolean | undefined;
readonly workspace_id?: string | undefined;
readonly approve_role?: string | undefined;
readonly user_role?: string | undefined;
readonly edit_role?: string | undefined;
readonly owner_id?: string | undefined;
readonly version?: string | undefined;
readonly dataclass_name?: string | undefined;
readonly dataclass_id?: string | undefined;
readonly unaudited_version_id?: string | undefined;
readonly reject_version_id?: string | undefined;
}

/** Playbook and version that ran. */
export interface PlaybookInfoRef {
readonly id?: string | undefined;
readonly version_id?: string | undefined;
readonly name?: string | undefined;
readonly version?: string | undefined;
}

/** Playbook run record. */
export interface PlaybookInstanceInfo {
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly project_id?: string | undefined;
readonly playbook?: PlaybookInfoRef | undefined;
readonly dataclass?: DataclassInfoRef | undefined;
readonly dataobject?: DataobjectRef | undefined;
readonly status?: 'RUNNING' | 'FINISHED' | 'FAILED' | 'RETRYING' | 'TERMINATING' | 'TERMINATED' | undefined;
readonly trigger_type?: 'TIMER' | 'EVENT' | undefined;
readonly start_time?: string | undefined;
readonly end_time?: string | undefined;
}

/** Run counters of a playbook. */
export interface PlaybookInstanceMonitorDetail {
readonly total_instance_run_num?: number | undefined;
readonly schedule_instance_run_num?: number | undefined;
readonly event_instance_run_num?: number | undefined;
readonly average_run_time?: number | undefined;
readonly min_run_time_instance?: PlaybookInstanceRunStatistics | undefined;
readonly max_run_time_instance?: PlaybookInstanceRunStatistics | undefined;
readonly total_instance_num?: number | undefined;
readonly success_instance_num?: number | undefined;
readonly fail_instance_num?: number | undefined;
readonly terminate_instance_num?: number | undefined;
readonly running_instance_num?: number | undefined;
}

/** Slowest or fastest run. */
export interface PlaybookInstanceRunStatistics {
readonly playbook_instance_id?: string | undefined;
readonly playbook_instance_name?: string | undefined;
readonly playbook_instance_run_time?: number | undefined;
}

/** Playbook counts. */
export interface PlaybookStatisticDetail {
readonly unapproved_num?: number | undefined;
readonly disabled_num?: number | undefined;
readonly enabled_num?: number | undefined;
}

/** Playbook version record. */
export interface PlaybookVersionInfo {
readonly id?: string | undefined;
readonly description?: string | undefined;
readonly create_time?: string | undefined;
readonly update_time?: string | undefined;
readonly project_id?: string | undefined;
readonly creator_id?: string | undefined;
readonly modifier_id?: string | undefined;
readonly playbook_id?: string | undefined;
readonly version?: string | undefined;
readonly enabled?: boolean | undefined;
readonly status?: 'EDITING' | 'APPROVING' | 'UNPASSED' | 'PUBLISHED' | undefined;
readonly action_strategy?: 'ASYNC' | undefined;
readonly actions?: readonly (ActionInfo)[] | undefined;
readonly rule_enable?: boolean | undefined;
readonly rules?: RuleInfo | undefined;
readonly dataclass_id?: string | undefined;
readonly trigger_type?: 'EVENT' | 'TIMER' | undefined;
readonly dataobject_create?: boolean | undefined;
readonly dataobject_update?: boolean | undefined;
readonly dataobject_delete?: boolean | undefined;
readonly version_type?: 0 | 1 | undefined;
readonly rule_id?: string | undefined;
readonly dataclass_name?: string | undefined;
readonly approve_name?: string | undefined;
}

/** Playbook version list entry. */
export interface PlaybookVersionListEntity {
readonly id?: string | undefined;
readonly description?: string | undefined;
readonly create_time?: string | undefined;
readonly update_time?: string | undefined;
readonly project_id?: string | undefined;
readonly creator_id?: string | undefined;
readonly modifier_id?: string | undefined;
readonly playbook_id?: string | undefined;
readonly version?: string | undefined;
readonly enabled?: boolean | undefined;
readonly status?: 'EDITING' | 'APPROVING' | 'UNPASSED' | 'PUBLISHED' | undefined;
readonly action_strategy?: 'ASYNC' | undefined;
readonly rule_enable?: boolean | undefined;
readonly dataclass_id?: string | undefined;
readonly trigger_type?: 'EVENT' | 'TIMER' | undefined;
readonly dataobject_create?: boolean | undefined;
readonly dataobject_update?: boolean | undefined;
readonly dataobject_delete?: boolean | undefined;
readonly version_type?: 0 | 1 | undefined;
readonly rule_id?: string | undefined;
readonly dataclass_name?: string | undefined;
readonly approve_name?: string | undefined;
}

/** Object handed to a workflow run. */
export interface PlaybookcontextRef {
readonly data_object: DataObjectRefInfo;
}

export interface Product {
readonly resource_type: string;
readonly resource_spec_code: string;
readonly resource_size: number;
}

export interface ProductRspBasic {
readonly cloud_service_type?: string | undefined;
readonly resource_type?: string | undefined;
readonly resource_spec_code?: string | undefined;
readonly resource_size_measure_id?: number | undefined;
readonly usage_factor?: 'duration' | 'count' | 'flow' | 'retention' | undefined;
readonly usage_measure_id?: 4 | 10 | 11 | 13 | undefined;
readonly region_id?: string | undefined;
}

export interface ProductRspLargeScreen {
readonly cloud_service_type?: string | undefined;
readonly resource_type?: string | undefined;
readonly resource_spec_code?: string | undefined;
readonly resource_size_measure_id?: number | undefined;
readonly usage_factor?: 'duration' | 'count' | 'flow' | 'retention' | undefined;
readonly usage_measure_id?: 4 | 10 | 11 | 13 | undefined;
readonly region_id?: string | undefined;
}

export interface ProductRspLogAnalysis {
readonly cloud_service_type?: string | undefined;
readonly resource_type?: string | undefined;
readonly resource_spec_code?: string | undefined;
readonly resource_size_measure_id?: number | undefined;
readonly usage_factor?: 'duration' | 'count' | 'flow' | 'retention' | undefined;
readonly usage_measure_id?: 4 | 10 | 11 | 13 | undefined;
readonly region_id?: string | undefined;
}

export interface ProductRspLogCollection {
readonly cloud_service_type?: string | undefined;
readonly resource_type?: string | undefined;
readonly resource_spec_code?: string | undefined;
readonly resource_size_measure_id?: number | undefined;
readonly usage_factor?: 'duration' | 'count' | 'flow' | 'retention' | undefined;
readonly usage_measure_id?: 4 | 10 | 11 | 13 | undefined;
readonly region_id?: string | undefined;
}

export interface ProductRspLogRetention {
readonly cloud_service_type?: string | undefined;
readonly resource_type?: string | undefined;
readonly resource_spec_code?: string | undefined;
readonly resource_size_measure_id?: number | undefined;
readonly usage_factor?: 'duration' | 'count' | 'flow' | 'retention' | undefined;
readonly usage_measure_id?: 4 | 10 | 11 | 13 | undefined;
readonly region_id?: string | undefined;
}

export interface ProductRspProfessional {
readonly cloud_service_type?: string | undefined;
readonly resource_type?: string | undefined;
readonly resource_spec_code?: string | undefined;
readonly resource_size_measure_id?: number | undefined;
readonly usage_factor?: 'duration' | 'count' | 'flow' | 'retention' | undefined;
readonly usage_measure_id?: 4 | 10 | 11 | 13 | undefined;
readonly region_id?: string | undefined;
}

export interface ProductRspSoar {
readonly cloud_service_type?: string | undefined;
readonly resource_type?: string | undefined;
readonly resource_spec_code?: string | undefined;
readonly resource_size_measure_id?: number | undefined;
readonly usage_factor?: 'duration' | 'count' | 'flow' | 'retention' | undefined;
readonly usage_measure_id?: 4 | 10 | 11 | 13 | undefined;
readonly region_id?: string | undefined;
}

export interface ProductRspStandard {
readonly cloud_service_type?: string | undefined;
readonly resource_type?: string | undefined;
readonly resource_spec_code?: string | undefined;
readonly resource_size_measure_id?: number | undefined;
readonly usage_factor?: 'duration' | 'count' | 'flow' | 'retention' | undefined;
readonly usage_measure_id?: 4 | 10 | 11 | 13 | undefined;
readonly region_id?: string | undefined;
}

export interface Properties {
readonly hwc_ecs?: HwcEcs | undefined;
readonly hwc_eip?: HwcEip | undefined;
readonly hwc_vpc?: HwcVpc | undefined;
readonly hwc_subnet?: HwcSubnet | undefined;
readonly hwc_rds?: HwcRds | undefined;
readonly hwc_domain?: HwcDomain | undefined;
readonly website?: Website | undefined;
readonly oca_ip?: OcaIp | undefined;
}

export interface QueryDpeMapperRequestBody {
readonly mapping_id: string;
readonly workspace_id?: string | undefined;
readonly project_id?: string | undefined;
readonly dataclass_id?: string | undefined;
readonly datasource_instance_id?: string | undefined;
readonly status?: 'enabled' | 'disabled' | undefined;
readonly name?: string | undefined;
readonly has_preprocess_rule?: boolean | undefined;
readonly start_time?: string | undefined;
readonly end_time?: string | undefined;
readonly offset?: number | undefined;
readonly limit?: number | undefined;
}

export interface QueryDpeRequestBody {
readonly status?: string | undefined;
readonly name?: string | undefined;
readonly start_time?: string | undefined;
readonly end_time?: string | undefined;
readonly offset: number;
readonly limit: number;
}

export interface QueryResourceInstanceRequestBody {
readonly without_any_tag?: boolean | undefined;
readonly tags?: readonly (WorkspaceTag)[] | undefined;
readonly sys_tags?: readonly (WorkspaceTag)[] | undefined;
readonly matches?: readonly (Match)[] | undefined;
}

export interface ReadWrite {
readonly accept_count?: number | undefined;
readonly accept_rate?: number | undefined;
readonly channel_id?: string | undefined;
readonly channel_instance_count?: number | undefined;
readonly heart_beat?: HeartBeat | undefined;
readonly heart_beat_time?: number | undefined;
readonly latest_transmission_time?: string | undefined;
readonly minion_id?: string | undefined;
readonly send_count?: number | undefined;
readonly send_rate?: number | undefined;
}

export interface ReportInfo {
readonly id: string;
readonly report_name: string;
readonly report_period: 'weekly' | 'daily' | 'annual' | 'monthly';
readonly report_range: CreateReportRequestBodyReportRange;
readonly language: string;
readonly notification_task: string;
readonly layout_id: string;
readonly status: 'enable' | 'disable';
readonly is_generated: boolean;
readonly report_rule_infos?: readonly (ReportRuleInfo)[] | undefined;
}

export interface ReportRuleInfo {
readonly id?: string | undefined;
readonly project_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly cycle: string;
readonly rule: string;
readonly start_time?: string | undefined;
readonly end_time?: string | undefined;
readonly email_title?: string | undefined;
readonly email_to?: string | undefined;
readonly email_content?: string | undefined;
readonly report_file_type?: string | undefined;
}

export interface ReportRuleRequest {
readonly rule?: string | undefined;
readonly rule_end?: string | undefined;
readonly start_time?: ReportRuleRequestStartTime | undefined;
readonly end_time?: ReportRuleRequestEndTime | undefined;
}

export interface ReportRuleRequestEndTime {
readonly day?: number | undefined;
readonly week?: number | undefined;
readonly month?: number | undefined;
readonly time?: string | undefined;
}

export interface ReportRuleRequestStartTime {
readonly day?: number | undefined;
readonly week?: number | undefined;
readonly month?: number | undefined;
readonly time?: string | undefined;
}

export interface ResourceDataobjectSearch {
readonly limit?: number | undefined;
readonly offset?: number | undefined;
readonly sort_by?: 'create_time' | 'update_time' | undefined;
readonly order?: 'DESC' | 'ASC' | undefined;
readonly from_date?: string | undefined;
readonly to_date?: string | undefined;
readonly condition?: DataobjectSearchCondition | undefined;
}

export interface ResourceDetail {
readonly id: string;
readonly name: string;
readonly provider: string;
readonly type: string;
readonly checksum?: string | undefined;
readonly created?: string | undefined;
readonly provisioning_state?: string | undefined;
readonly environment: ResourceEnvironment;
readonly department?: Department | undefined;
readonly governance_user?: GovernanceUser | undefined;
readonly level?: 0 | 1 | 2 | undefined;
readonly properties: Properties;
}

export interface ResourceDto {
readonly enable: 'inactive' | 'active';
readonly region_id: string;
}

export interface ResourceEnvironment {
readonly vendor_type: string;
readonly domain_id: string;
readonly region_id?: string | undefined;
readonly project_id?: string | undefined;
readonly ep_id?: string | undefined;
readonly ep_name?: string | undefined;
readonly vendor_name: string;
readonly idc_name: string;
readonly idc_id?: string | undefined;
}

export interface ResourceInfo {
readonly resource_id: string;
readonly tags?: readonly (Match)[] | undefined;
readonly sys_tags?: readonly (Match)[] | undefined;
readonly resource_name: string;
readonly resource_detail?: JsonObject | undefined;
}

export interface ResourceTag {
readonly key: string;
readonly value: string;
}

export interface ResourceUsage {
readonly unit?: 'OPS' | 'MB' | 'GB' | undefined;
readonly resource_type_name?: string | undefined;
readonly source_resource_spec_code?: string | undefined;
readonly resource_spec_code?: string | undefined;
readonly source_type?: string | undefined;
readonly used_percent?: number | undefined;
readonly quota?: number | undefined;
readonly used?: number | undefined;
readonly free?: number | undefined;
}

export interface Restriction {
readonly logic?: boolean | undefined;
readonly title?: string | undefined;
readonly type?: string | undefined;
readonly value?: string | undefined;
}

export interface Result {
readonly average_msg_bytes: number;
readonly subscribe_msgs: number;
}

export interface ResumeShipperResponse {
readonly code?: number | undefined;
readonly msg?: string | undefined;
}

export interface RetryShipperAuthorizationResponse {
readonly code?: number | undefined;
readonly msg?: string | undefined;
readonly data?: readonly (string)[] | undefined;
}

export interface RetryShipperResponse {
readonly code?: number | undefined;
readonly msg?: string | undefined;
readonly data?: readonly (string)[] | undefined;
}

export interface Role {
readonly id: string;
readonly display_name: string;
readonly role_description: string;
readonly description: string;
readonly scope: string;
}

/** Stored trigger rule. */
export interface RuleInfo {
readonly id?: string | undefined;
readonly project_id?: string | undefined;
readonly rule?: string | undefined;
}

export interface Schedule {
readonly delay_interval?: number | undefined;
readonly frequency_interval: number;
readonly frequency_unit: 'MINUTE' | 'HOUR' | 'DAY';
readonly overtime_interval?: number | undefined;
readonly period_interval: number;
readonly period_unit: 'MINUTE' | 'HOUR' | 'DAY';
}

export interface Schema {
readonly columns?: readonly (SchemaColumns)[] | undefined;
readonly partition?: readonly (string)[] | undefined;
readonly primary_key?: readonly (string)[] | undefined;
readonly time_filter?: string | undefined;
readonly watermark_column?: string | undefined;
readonly watermark_interval?: number | undefined;
}

export interface SchemaColumns {
readonly array?: boolean | undefined;
readonly column_data_type?: string | undefined;
readonly column_data_type_setting?: string | undefined;
readonly column_name?: string | undefined;
readonly column_sequence_number?: number | undefined;
readonly column_type?: string | undefined;
readonly column_type_setting?: string | undefined;
readonly depth?: number | undefined;
readonly nullable?: boolean | undefined;
readonly own_name?: string | undefined;
readonly parent_name?: string | undefined;
}

export interface SearchInfo {
readonly parent_catalogue?: string | undefined;
readonly second_catalogue?: string | undefined;
readonly catalogue_status?: boolean | undefined;
readonly catalogue_type?: string | undefined;
readonly layout_name?: string | undefined;
readonly publisher_name?: string | undefined;
readonly analysis_version?: string | undefined;
}

/** Response body of SearchPolicyRecordByPolicyId. */
export interface SearchPolicyRecordByPolicyIdResponse {
readonly code?: string | undefined;
readonly data?: readonly (JsonObject)[] | undefined;
readonly message?: string | undefined;
readonly page?: number | undefined;
readonly request_id?: string | undefined;
readonly size?: number | undefined;
readonly success?: boolean | undefined;
readonly total?: number | undefined;
}

/** Response body of SearchPolicyRecord. */
export interface SearchPolicyRecordResponse {
readonly code?: string | undefined;
readonly data?: readonly (JsonObject)[] | undefined;
readonly message?: string | undefined;
readonly page?: number | undefined;
readonly request_id?: string | undefined;
readonly size?: number | undefined;
readonly success?: boolean | undefined;
readonly total?: number | undefined;
}

/** Request body of SearchPolicy. */
export interface SearchPolicyRequestBody {
readonly limit?: number | undefined;
readonly offset?: number | undefined;
readonly condition?: SearchPolicyRequestBodyCondition | undefined;
readonly sort?: readonly (SearchPolicyRequestBodySort)[] | undefined;
readonly group_by?: SearchPolicyRequestBodyGroupBy | undefined;
}

/** Conditions and how they join. */
export interface SearchPolicyRequestBodyCondition {
readonly conditions?: readonly (SearchPolicyRequestBodyConditionConditions)[] | undefined;
readonly logics?: readonly (string)[] | undefined;
}

/** One named condition. */
export interface SearchPolicyRequestBodyConditionConditions {
readonly name?: string | undefined;
readonly data?: readonly (string)[] | undefined;
}

/** Grouping. */
export interface SearchPolicyRequestBodyGroupBy {
readonly group_by_fields?: readonly (string)[] | undefined;
readonly group_by_hit?: SearchPolicyRequestBodyGroupByGroupByHit | undefined;
}

/** Grouping source and target. */
export interface SearchPolicyRequestBodyGroupByGroupByHit {
readonly source?: string | undefined;
readonly dest?: string | undefined;
}

/** Sort key and order. */
export interface SearchPolicyRequestBodySort {
readonly sort_by?: string | undefined;
readonly order?: string | undefined;
}

/** Response body of SearchPolicy. */
export interface SearchPolicyResponse {
readonly code?: string | undefined;
readonly data?: readonly (JsonObject)[] | undefined;
readonly message?: string | undefined;
readonly page?: number | undefined;
readonly request_id?: string | undefined;
readonly size?: number | undefined;
readonly success?: boolean | undefined;
readonly total?: number | undefined;
}

export interface SearchResult {
readonly data_source: JsonObject;
readonly timestamp: number;
}

export interface ShipperDestination {
readonly data_param: string;
readonly data_type: number;
readonly dataspace: string;
readonly dataspace_name: string;
readonly destination_info: string;
readonly id: number;
readonly identity: string;
readonly pipe: string;
readonly pipe_name: string;
readonly region: string;
readonly type: number;
readonly workspace: string;
readonly workspace_name: string;
}

export interface ShipperSource {
readonly data_type: number;
readonly dataspace: string;
readonly dataspace_name: string;
readonly id: number;
readonly identity: string;
readonly pipe: string;
readonly pipe_name: string;
readonly region: string;
readonly type: number;
readonly workspace: string;
readonly workspace_name: string;
}

/** Response body of ShowAlert. */
export interface ShowAlertResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: AlertDetail | undefined;
}

export interface ShowAlertRuleResponse {
readonly create_by?: string | undefined;
readonly create_time?: number | undefined;
readonly custom_properties?: { readonly [key: string]: string } | undefined;
readonly delete_time?: number | undefined;
readonly event_grouping?: boolean | undefined;
readonly pipe_id?: string | undefined;
readonly pipe_name?: string | undefined;
readonly query?: string | undefined;
readonly query_type?: 'SQL' | undefined;
readonly rule_id?: string | undefined;
readonly rule_name?: string | undefined;
readonly schedule?: Schedule | undefined;
readonly severity?: 'TIPS' | 'LOW' | 'MEDIUM' | 'HIGH' | 'FATAL' | undefined;
readonly status?: 'ENABLED' | 'DISABLED' | undefined;
readonly triggers?: readonly (AlertRuleTrigger)[] | undefined;
readonly update_by?: string | undefined;
readonly update_time?: number | undefined;
}

export interface ShowAlertRuleTemplateResponse {
readonly custom_properties?: { readonly [key: string]: string } | undefined;
readonly data_source?: string | undefined;
readonly event_grouping?: boolean | undefined;
readonly query?: string | undefined;
readonly query_type?: 'SQL' | undefined;
readonly schedule?: Schedule | undefined;
readonly severity?: 'TIPS' | 'LOW' | 'MEDIUM' | 'HIGH' | 'FATAL' | undefined;
readonly template_id?: string | undefined;
readonly template_name?: string | undefined;
readonly triggers?: readonly (AlertRuleTrigger)[] | undefined;
readonly update_time?: number | undefined;
readonly version?: string | undefined;
}

/** Response body of ShowAopWorkflowInstance. */
export interface ShowAopWorkflowInstanceResponse {
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly workflow?: AopworkflowInstanceDetailWorkflow | undefined;
readonly dataclass?: AopworkflowInstanceDetailDataclass | undefined;
readonly playbook?: AopworkflowInstanceDetailPlaybook | undefined;
readonly trigger_type?: 'DEBUG' | 'TIMER' | 'EVENT' | 'MANUAL' | undefined;
readonly status?: 'RUNNING' | 'FAILED' | 'FINISHED' | 'RETRYING' | 'TERMINATING' | 'TERMINATED' | undefined;
readonly start_time?: string | undefined;
readonly end_time?: string | undefined;
readonly retry_count?: number | undefined;
readonly defense_id?: string | undefined;
readonly dataobject_id?: string | undefined;
readonly topology?: WorkflowInstanceTopology | undefined;
/** The commands that this run was given, oldest first. */
readonly commands?: readonly (InstanceCommandInfo)[] | undefined;
/** The earlier run whose trigger this one uses. */
readonly from_instance_id?: string | undefined;
/** The run that called this one. */
readonly parent_instance_id?: string | undefined;
/** What the run waits for while nothing of it moves. */
readonly waiting?: 'breakpoint' | 'result' | 'todo' | 'timer' | 'message' | 'action' | 'retry' | 'queued' | 'held' | 'child' | undefined;
/** Why the run is FAILED or TERMINATED. */
readonly error_msg?: string | undefined;
/** Breakpoints and mocks of a debug run, or the newest breakpoints of one that is mended step by step, as JSON text. */
readonly simulation_context?: string | undefined;
/** The hold that keeps it from going on. */
readonly held_by?: string | undefined;
/** With show_topology: the events that this run waits for and would take now, those first that somebody has to send; at most 100. */
readonly awaited?: readonly (AwaitedEventInfo)[] | undefined;
/** All events that it waits for. */
readonly awaited_total?: number | undefined;
/** It is no debug run, and was once retried with breakpoints: debug commands are taken. */
readonly stepped?: boolean | undefined;
}

/** Response body of ShowAopWorkflow. */
export interface ShowAopWorkflowResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: AopWorkflowInfo | undefined;
}

/** Response body of ShowAopWorkflowVersion. */
export interface ShowAopWorkflowVersionResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: AopWorkflowVersionInfo | undefined;
}

export interface ShowAttachmentResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: AttachmentInfo | undefined;
}

export interface ShowClassifierInfoResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: DpeClassifyDetail | undefined;
}

export interface ShowCloudLogTenantWhitelistResponse {
readonly domain_id?: string | undefined;
readonly dw_region?: string | undefined;
readonly enable?: boolean | undefined;
readonly project_id?: string | undefined;
}

export interface ShowCollectorChannelResponse {
readonly create_by?: string | undefined;
readonly description?: string | undefined;
readonly error?: ChannelErrorType | undefined;
readonly group_id?: string | undefined;
readonly input?: readonly (ShowModuleVo)[] | undefined;
readonly nodes?: readonly (NodeVo)[] | undefined;
readonly operation_status?: ChannelOperationStatus | undefined;
readonly output?: readonly (ShowModuleVo)[] | undefined;
readonly parser_id?: string | undefined;
readonly parser_name?: string | undefined;
readonly title?: string | undefined;
}

export interface ShowCollectorConnectionResponse {
readonly connection_id?: string | undefined;
readonly description?: string | undefined;
readonly fields?: readonly (ConnectionModuleFieldShowVo)[] | undefined;
readonly module_id?: string | undefined;
readonly name?: string | undefined;
readonly template_id?: string | undefined;
readonly title?: string | undefined;
}

export interface ShowCollectorParserResponse {
readonly channel_refer_count?: number | undefined;
readonly description?: string | undefined;
readonly modules?: readonly (ShowModuleVo)[] | undefined;
readonly parser_id?: string | undefined;
readonly title?: string | undefined;
}

/** Response body of ShowComponentAction. */
export interface ShowComponentActionResponse {
readonly code: string;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: ComponentActionInfo | undefined;
}

/** Response body of ShowComponent. */
export interface ShowComponentResponse {
readonly code: string;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: ComponentInfo | undefined;
}

/** Response body of ShowComponentTemplate. */
export interface ShowComponentTemplateResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: TemplateInfo | undefined;
}

/** Response body of ShowConnection. */
export interface ShowConnectionResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly asset?: AssetInfoResponseBody | undefined;
}

/** Response body of ShowDataClassInfo. */
export interface ShowDataClassInfoResponse {
readonly id?: string | undefined;
readonly create_time?: string | undefined;
readonly update_time?: string | undefined;
readonly creator_id?: string | undefined;
readonly creator_name?: string | undefined;
readonly modifier_id?: string | undefined;
readonly modifier_name?: string | undefined;
readonly cloud_pack_version?: string | undefined;
readonly region_id?: string | undefined;
readonly project_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly domain_id?: string | undefined;
readonly name?: string | undefined;
readonly business_code?: string | undefined;
readonly description?: string | undefined;
readonly is_built_in?: boolean | undefined;
readonly parent_id?: string | undefined;
readonly type_num?: number | undefined;
}

/** Response body of ShowDataobject. */
export interface ShowDataobjectResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly data?: DataObjectDetail | undefined;
}

/** Response body of ShowDatapanelObject. */
export interface ShowDatapanelObjectResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly data?: DataObjectDetail | undefined;
}

export interface ShowDataspaceResponse {
readonly create_by?: string | undefined;
readonly create_time?: number | undefined;
readonly dataspace_id?: string | undefined;
readonly dataspace_name?: string | undefined;
readonly dataspace_type?: 'system-defined' | 'user-defined' | undefined;
readonly description?: string | undefined;
readonly domain_id?: string | undefined;
readonly project_id?: string | undefined;
readonly region_id?: string | undefined;
readonly update_by?: string | undefined;
readonly update_time?: number | undefined;
}

/** Response body of ShowIncident. */
export interface ShowIncidentResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: IncidentDetail | undefined;
}

/** Response body of ShowIndicatorDetail. */
export interface ShowIndicatorDetailResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: IndicatorDetail | undefined;
}

export interface ShowIsapComponentResponse {
readonly component_id?: string | undefined;
readonly component_name?: string | undefined;
readonly create_time?: number | undefined;
readonly description?: string | undefined;
readonly history_version?: string | undefined;
readonly maintainer?: string | undefined;
readonly time_zone?: string | undefined;
readonly update_time?: number | undefined;
readonly upgrade?: 'NEED_UPGRADE' | 'UPGRADING' | 'SUCCESS_UPGRADE' | 'FAIL_UPGRADE' | undefined;
readonly upgrade_fail_message?: string | undefined;
readonly version?: string | undefined;
}

export interface ShowLayoutResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: LayoutDetailInfo | undefined;
}

export interface ShowLayoutWizardByFieldResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: WizardDetailInfo | undefined;
}

export interface ShowLayoutWizardResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: WizardDetailInfo | undefined;
}

export interface ShowMapperDetailResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: DpeMappingDetail | undefined;
}

export interface ShowMapperListResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly size?: number | undefined;
readonly page?: number | undefined;
readonly total?: number | undefined;
readonly data?: readonly (DpeMappingContent)[] | undefined;
}

export interface ShowMappingFunctionResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: JsonObject | undefined;
}

export interface ShowMappingInfoListResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly size?: number | undefined;
readonly page?: number | undefined;
readonly total?: number | undefined;
readonly data?: readonly (DpeInfo)[] | undefined;
}

export interface ShowMetricMetaDataResponse {
readonly name: string;
readonly id?: string | undefined;
readonly metric_type: string;
readonly data_type: string;
readonly metric_dimension?: number | undefined;
readonly cache_ttl: number;
readonly report_period?: number | undefined;
readonly is_built_in?: boolean | undefined;
readonly effective_column?: string | undefined;
readonly max_query_range?: number | undefined;
readonly derived_metrics?: readonly (MetricMetaDataDerivedMetrics)[] | undefined;
readonly compound_expression?: string | undefined;
readonly metric_format?: readonly (LayoutMetricFormat)[] | undefined;
readonly metric_expand_dim?: MetricDimensionExpandParam | undefined;
readonly version?: string | undefined;
readonly metric_id: string;
}

export interface ShowMetricResultResponseBody {
readonly metric_id: string;
readonly result: ShowMetricResultResponseBodyResult;
readonly metric_format?: readonly (MetricFormat)[] | undefined;
readonly log_msg?: string | undefined;
readonly status?: 'SUCCESS' | 'FAILED' | 'FALLBACK' | undefined;
}

export interface ShowMetricResultResponseBodyResult {
readonly labels: readonly (string)[];
readonly datarows: readonly (readonly (Json)[])[];
readonly effective_column?: string | undefined;
}

export interface ShowMetricStatsRequestBody {
readonly dataspace_id: string;
readonly end_timestamp: number;
readonly pipe_id: string;
readonly start_timestamp: number;
}

export interface ShowModuleResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: ModuleDetailInfo | undefined;
}

export interface ShowModuleVo {
readonly children?: readonly (CreateModuleVo)[] | undefined;
readonly connection_module_id?: string | undefined;
readonly fields?: readonly (ModuleFieldVo)[] | undefined;
readonly name?: string | undefined;
readonly template_id?: string | undefined;
readonly module_id?: string | undefined;
}

export interface ShowMoniterMetricStatsResponse {
readonly result?: readonly (Result)[] | undefined;
}

export interface ShowPipeConsumptionResponse {
readonly access_point?: string | undefined;
readonly pipe_name?: string | undefined;
readonly status?: 'enable' | 'disable' | undefined;
readonly subscription_name?: string | undefined;
readonly table_id?: string | undefined;
}

export interface ShowPipeIndexResponse {
readonly mapping?: { readonly [key: string]: KeyIndex } | undefined;
readonly pipe_id?: string | undefined;
readonly status?: 'open' | 'closed' | undefined;
readonly timestamp_field?: string | undefined;
}

export interface ShowPipeResponse {
readonly category?: string | undefined;
readonly create_by?: string | undefined;
readonly create_time?: number | undefined;
readonly delete_time?: number | undefined;
readonly description?: string | undefined;
readonly directory?: string | undefined;
readonly owner_type?: string | undefined;
readonly pipe_alias?: string | undefined;
readonly pipe_id?: string | undefined;
readonly pipe_name?: string | undefined;
readonly process_error?: string | undefined;
readonly process_status?: string | undefined;
readonly project_id?: string | undefined;
readonly resources?: readonly (IsapResource)[] | undefined;
readonly schema?: Schema | undefined;
readonly storage_setting?: StorageSetting | undefined;
readonly update_by?: string | undefined;
readonly update_time?: number | undefined;
readonly workspace_id?: string | undefined;
}

export interface ShowPlatformManagedResponse {
readonly create_time?: number | undefined;
readonly dw_region?: string | undefined;
readonly platform_managed_domain_id?: string | undefined;
readonly publish_status?: 'DISABLE' | 'PROD' | 'GRAY' | undefined;
readonly tenant_managed_domain_id?: string | undefined;
readonly update_time?: number | undefined;
readonly whitelist?: boolean | undefined;
}

/** Response body of ShowPlaybookInstance. */
export interface ShowPlaybookInstanceResponse {
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly project_id?: string | undefined;
readonly playbook?: PlaybookInfoRef | undefined;
readonly dataclass?: DataclassInfoRef | undefined;
readonly dataobject?: DataobjectRef | undefined;
readonly status?: 'RUNNING' | 'FINISHED' | 'FAILED' | 'RETRYING' | 'TERMINATING' | 'TERMINATED' | undefined;
readonly trigger_type?: 'TIMER' | 'EVENT' | undefined;
readonly start_time?: string | undefined;
readonly end_time?: string | undefined;
}

/** Response body of ShowPlaybookMonitors. */
export interface ShowPlaybookMonitorsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: PlaybookInstanceMonitorDetail | undefined;
}

/** Response body of ShowPlaybook. */
export interface ShowPlaybookResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: PlaybookInfo | undefined;
}

/** Response body of ShowPlaybookRule. */
export interface ShowPlaybookRuleResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: RuleInfo | undefined;
}

/** Response body of ShowPlaybookStatistics. */
export interface ShowPlaybookStatisticsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: PlaybookStatisticDetail | undefined;
}

/** Response body of ShowPlaybookTopology. */
export interface ShowPlaybookTopologyResponse {
readonly count?: number | undefined;
readonly action_instances?: readonly (ActionInstanceInfo)[] | undefined;
}

/** Response body of ShowPlaybookVersion. */
export interface ShowPlaybookVersionResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: PlaybookVersionInfo | undefined;
}

/** Response body of ShowPolicy. */
export interface ShowPolicyResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: JsonObject | undefined;
readonly request_id?: string | undefined;
readonly success?: boolean | undefined;
}

export interface ShowPreProcessRulesListRequestBody {
readonly mapper_ids?: readonly (string)[] | undefined;
readonly name?: string | undefined;
readonly mapping_id: string;
readonly start_time?: string | undefined;
readonly end_time?: string | undefined;
readonly offset: number;
readonly limit: number;
}

export interface ShowPreProcessRulesListResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly size?: number | undefined;
readonly page?: number | undefined;
readonly total?: number | undefined;
readonly data?: readonly (ShowPreProcessRulesListResponseBodyData)[] | undefined;
}

export interface ShowPreProcessRulesListResponseBodyData {
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly project_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly mapping_id?: string | undefined;
readonly mapper_id?: string | undefined;
readonly mapper_type_id?: string | undefined;
readonly action?: 'drop' | undefined;
readonly creator_id?: string | undefined;
readonly creator_name?: string | undefined;
readonly expression?: string | undefined;
readonly create_time?: string | undefined;
readonly update_time?: string | undefined;
readonly modifier_id?: string | undefined;
readonly modifier_name?: string | undefined;
}

export interface ShowReportInfoResponse {
readonly id?: string | undefined;
readonly report_name?: string | undefined;
readonly report_period?: 'weekly' | 'daily' | 'annual' | 'monthly' | undefined;
readonly report_range?: CreateReportRequestBodyReportRange | undefined;
readonly language?: string | undefined;
readonly notification_task?: string | undefined;
readonly layout_id?: string | undefined;
readonly status?: 'enable' | 'disable' | undefined;
readonly is_generated?: boolean | undefined;
readonly report_rule_infos?: readonly (ReportRuleInfo)[] | undefined;
}

export interface ShowResourceResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: ResourceDetail | undefined;
}

export interface ShowSearchConditionResponse {
readonly condition_id?: string | undefined;
readonly condition_name?: string | undefined;
readonly dataspace_id?: string | undefined;
readonly pipe_id?: string | undefined;
readonly query?: string | undefined;
}

export interface ShowShipperAuthorizeResponseBodyData {
readonly data?: readonly (ShowShipperAuthorizeResponseBodyDataData)[] | undefined;
readonly limit?: number | undefined;
readonly offset?: number | undefined;
readonly total?: number | undefined;
}

export interface ShowShipperAuthorizeResponseBodyDataData {
readonly authorize_status?: 0 | 1 | 2 | undefined;
readonly data_source_query?: string | undefined;
readonly data_type?: number | undefined;
readonly dataspace?: string | undefined;
readonly id?: number | undefined;
readonly pipe?: string | undefined;
readonly region?: string | undefined;
readonly request_time?: number | undefined;
readonly handler_time?: number | undefined;
readonly run_status?: number | undefined;
readonly shipper_id?: string | undefined;
readonly shipper_name?: string | undefined;
readonly workspace?: string | undefined;
}

export interface ShowShipperDelegateAuthResponse {
readonly code?: number | undefined;
readonly msg?: string | undefined;
}

export interface ShowShipperParamResponse {
readonly code?: number | undefined;
readonly msg?: string | undefined;
}

export interface ShowShipperResponse {
readonly code?: number | undefined;
readonly data?: ShowShipperResponseBodyData | undefined;
readonly msg?: string | undefined;
}

export interface ShowShipperResponseBodyData {
readonly consumption_type?: number | undefined;
readonly create_time?: number | undefined;
readonly dataspace_id?: string | undefined;
readonly dataspace_name?: string | undefined;
readonly domain_id?: string | undefined;
readonly id?: number | undefined;
readonly pipe_id?: string | undefined;
readonly pipe_name?: string | undefined;
readonly project_id?: string | undefined;
readonly shipper_destination?: ShowShipperResponseBodyDataShipperDestination | undefined;
readonly shipper_id?: string | undefined;
readonly shipper_name?: string | undefined;
readonly shipper_source?: ShowShipperResponseBodyDataShipperSource | undefined;
readonly status?: number | undefined;
readonly update_time?: number | undefined;
readonly version?: string | undefined;
readonly workspace_id?: string | undefined;
readonly workspace_name?: string | undefined;
}

export interface ShowShipperResponseBodyDataShipperDestination {
readonly data_param?: string | undefined;
readonly data_type?: number | undefined;
readonly dataspace?: string | undefined;
readonly dataspace_name?: string | undefined;
readonly destination_info?: string | undefined;
readonly id?: number | undefined;
readonly identity?: string | undefined;
readonly pipe?: string | undefined;
readonly pipe_name?: string | undefined;
readonly region?: string | undefined;
readonly type?: number | undefined;
readonly workspace?: string | undefined;
readonly workspace_name?: string | undefined;
}

export interface ShowShipperResponseBodyDataShipperSource {
readonly data_type?: number | undefined;
readonly dataspace?: string | undefined;
readonly dataspace_name?: string | undefined;
readonly id?: number | undefined;
readonly identity?: string | undefined;
readonly pipe?: string | undefined;
readonly pipe_name?: string | undefined;
readonly region?: string | undefined;
readonly type?: number | undefined;
readonly workspace?: string | undefined;
readonly workspace_name?: string | undefined;
}

/** Response body of ShowTask. */
export interface ShowTaskResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly request_id?: string | undefined;
readonly success?: boolean | undefined;
readonly data?: TaskInfo | undefined;
}

export interface ShowTemplateFields {
readonly fields?: readonly (TemplateField)[] | undefined;
readonly template_id?: string | undefined;
}

export interface ShowVulnerabilityResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: VulnerabilityDetail | undefined;
}

export interface ShowWorkspaceResponse {
readonly workspace?: ShowWorkspaceResponseBodyWorkspace | undefined;
}

export interface ShowWorkspaceResponseBodyWorkspace {
readonly id?: string | undefined;
readonly create_time?: string | undefined;
readonly update_time?: string | undefined;
readonly name?: string | undefined;
readonly description?: string | undefined;
readonly creator_id?: string | undefined;
readonly creator_name?: string | undefined;
readonly modifier_id?: string | undefined;
readonly modifier_name?: string | undefined;
readonly project_id?: string | undefined;
readonly project_name?: string | undefined;
readonly domain_id?: string | undefined;
readonly domain_name?: string | undefined;
readonly enterprise_project_id?: string | undefined;
readonly enterprise_project_name?: string | undefined;
readonly is_view?: boolean | undefined;
readonly region_id?: string | undefined;
readonly view_bind_id?: string | undefined;
readonly view_bind_name?: string | undefined;
readonly workspace_agency_list?: readonly (UpdateWorkspaceResponseBodyWorkspaceAgencyList)[] | undefined;
}

export interface SmnSubscription {
readonly owner: string;
readonly endpoint: string;
readonly protocol: 'HTTP' | 'HTTPS' | 'SMS' | 'EMAIL';
readonly subscription_urn: string;
readonly topic_urn: string;
readonly status: 0 | 1 | 2 | 3 | 4 | 5;
}

export interface StorageSetting {
readonly data_transformation_cu?: number | undefined;
readonly index_replicas?: number | undefined;
readonly index_shards?: number | undefined;
readonly index_storage_period?: number | undefined;
readonly index_storage_size?: number | undefined;
readonly lake_storage_period?: number | undefined;
readonly streaming_bandwidth?: number | undefined;
readonly streaming_dataspace_id?: string | undefined;
readonly streaming_partition?: number | undefined;
readonly streaming_retention_size?: number | undefined;
readonly streaming_retention_time?: number | undefined;
}

export interface SubscriptionGlobalResource {
readonly project_id?: string | undefined;
readonly region_id?: string | undefined;
readonly resources?: readonly (SubscriptionResourceInfo)[] | undefined;
}

export interface SubscriptionResource {
readonly resource_id?: string | undefined;
readonly resource_type_name?: string | undefined;
readonly resource_size?: number | undefined;
readonly cloud_service?: string | undefined;
readonly resource_type?: string | undefined;
readonly resource_spec_code?: string | undefined;
readonly to_period?: boolean | undefined;
readonly create_time?: number | undefined;
readonly update_time?: number | undefined;
readonly expire_time?: number | undefined;
readonly resource_status?: number | undefined;
readonly order_id?: string | undefined;
readonly charging_mode?: 'PREPAID' | 'POSTPAID' | undefined;
readonly tag_list?: readonly (SubscriptionTagInfo)[] | undefined;
readonly usages?: readonly (ResourceUsage)[] | undefined;
}

export interface SubscriptionResourceInfo {
readonly resource_id?: string | undefined;
readonly resource_size?: number | undefined;
readonly resource_type?: string | undefined;
readonly resource_spec_code?: string | undefined;
readonly create_time?: number | undefined;
readonly expire_time?: number | undefined;
readonly resource_status?: number | undefined;
readonly order_id?: string | undefined;
readonly charging_mode?: 'PREPAID' | 'POSTPAID' | undefined;
readonly to_period?: boolean | undefined;
readonly tag_list?: readonly (TagInfo)[] | undefined;
}

export interface SubscriptionTag {
readonly key?: string | undefined;
readonly value?: string | undefined;
}

export interface SubscriptionTagInfo {
readonly key?: string | undefined;
readonly value?: string | undefined;
readonly create_time?: number | undefined;
readonly update_time?: number | undefined;
}

export interface Tag {
readonly key: string;
readonly values: readonly (string)[];
}

export interface TagInfo {
readonly key: string;
readonly value: string;
}

export interface TagsPojo {
readonly key?: string | undefined;
readonly value?: string | undefined;
}

/** Comment on a task. */
export interface TaskCommentInfo {
readonly id?: string | undefined;
readonly message: string;
readonly user_id?: string | undefined;
readonly user_name?: string | undefined;
readonly time?: number | undefined;
}

/** To-do task record. */
export interface TaskInfo {
readonly id?: string | undefined;
readonly aopengine_task_id?: string | undefined;
readonly name?: string | undefined;
readonly project_id?: string | undefined;
readonly description?: string | undefined;
readonly create_time?: string | undefined;
readonly creator_id?: string | undefined;
readonly creator_name?: string | undefined;
readonly update_time?: string | undefined;
readonly modifier_id?: string | undefined;
readonly modifier_name?: string | undefined;
readonly approveuser_id?: string | undefined;
readonly approveuser_name?: string | undefined;
readonly approver?: string | undefined;
readonly notes?: string | undefined;
readonly definition_key?: string | undefined;
readonly note?: string | undefined;
readonly due_date?: string | undefined;
readonly action_id?: string | undefined;
readonly action_version_id?: string | undefined;
readonly action_instance_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly review_comments?: string | undefined;
readonly view_parameters?: string | undefined;
readonly handle_parameters?: string | undefined;
readonly business_type?: 'WORKFLOWPUBLISH' | 'WORKFLOWNODEAPPROVE' | 'PLAYBOOKPUBLISH' | 'PLAYBOOKNODEAPPROVE' | undefined;
readonly related_object?: string | undefined;
readonly attachment_id_list?: readonly (string)[] | undefined;
readonly comments?: readonly (TaskCommentInfo)[] | undefined;
readonly status?: 'waiting' | 'canceled' | 'finished' | undefined;
readonly due_handle?: 'CONTINUE' | 'INTERRUPT' | undefined;
/** The to-do of the same node run that was canceled before this one. */
readonly previous_task_id?: string | undefined;
readonly decision?: TaskDecisionInfo | undefined;
}

export interface TemplateField {
readonly default_value?: string | undefined;
readonly description?: string | undefined;
readonly example?: string | undefined;
readonly name?: string | undefined;
readonly required?: boolean | undefined;
readonly restrictions?: readonly (Restriction)[] | undefined;
readonly template_field_id?: string | undefined;
readonly title?: string | undefined;
readonly type?: string | undefined;
}

/** Parameter template record. */
export interface TemplateInfo {
readonly id?: string | undefined;
readonly component_id?: string | undefined;
readonly template_name?: string | undefined;
readonly task_config?: string | undefined;
readonly create_time?: string | undefined;
readonly update_time?: string | undefined;
readonly project_id?: string | undefined;
}

/** Result of one workflow node. */
export interface TopologyNodeInfo {
readonly instance_type?: 'TASK' | undefined;
readonly action_id?: string | undefined;
readonly action_name?: string | undefined;
readonly start_time?: string | undefined;
readonly end_time?: string | undefined;
readonly error_msg?: string | undefined;
readonly input?: string | undefined;
readonly output?: string | undefined;
readonly parent_instance_id?: string | undefined;
readonly status?: 'RUNNING' | 'FAILED' | 'FINISHED' | undefined;
readonly succeed?: boolean | undefined;
/** This node run. */
readonly id?: string | undefined;
/** What a debug or edited retry command names as task_id. */
readonly task_id?: string | undefined;
/** Which attempt of the node run this is, from 1. */
readonly attempt?: number | undefined;
/** What a RUNNING node run waits for. */
readonly waiting?: 'breakpoint' | 'result' | 'todo' | 'timer' | 'message' | 'action' | 'retry' | 'queued' | 'held' | 'child' | undefined;
/** Who put this output there, or replaced it for the nodes behind it. */
readonly patched_by?: string | undefined;
/** Was it withdrawn before it ended? */
readonly cancelled?: boolean | undefined;
/** Why it failed, in a word for programs: functionFailed, timedOut, outcomeUnknown, expressionFailed and so on. */
readonly fault?: string | undefined;
/** How the output came to be. */
readonly output_source?: 'node' | 'action' | 'decision' | 'mock' | 'patch' | 'error' | 'event' | 'child' | undefined;
/** JSON text of a result that came too late to count. */
readonly late_result?: string | undefined;
/** Where an input too large for this answer is kept: see ShowInstanceOutput. */
readonly input_ref?: string | undefined;
/** Where an output too large for this answer is kept: see ShowInstanceOutput. */
readonly output_ref?: string | undefined;
/** The run that this node started. */
readonly child_instance_id?: string | undefined;
/** The workflow version under which it began, where the run was put on another one. */
readonly version_id?: string | undefined;
/** Of a round of a multi-instance activity: its place in the row, from 0. */
readonly round?: number | undefined;
/** A retry went back to this node run or to one before it: its result counts no more. */
readonly superseded?: boolean | undefined;
/** When that retry was given: the time of its command. */
readonly superseded_by?: string | undefined;
}

export interface UnsubscribeParam {
readonly resource_ids?: readonly (string)[] | undefined;
}

export interface UpdateAlertRuleRequestBody {
readonly alert_type?: { readonly [key: string]: string } | undefined;
readonly custom_properties?: { readonly [key: string]: string } | undefined;
readonly description?: string | undefined;
readonly event_grouping?: boolean | undefined;
readonly query?: string | undefined;
readonly query_type?: 'SQL' | undefined;
readonly rule_name?: string | undefined;
readonly schedule?: Schedule | undefined;
readonly severity?: 'TIPS' | 'LOW' | 'MEDIUM' | 'HIGH' | 'FATAL' | undefined;
readonly simulation?: boolean | undefined;
readonly status?: 'ENABLED' | 'DISABLED' | undefined;
readonly suppression?: boolean | undefined;
readonly triggers?: readonly (AlertRuleTrigger)[] | undefined;
}

export interface UpdateAlertRuleResponse {
readonly create_by?: string | undefined;
readonly create_time?: number | undefined;
readonly custom_properties?: { readonly [key: string]: string } | undefined;
readonly delete_time?: number | undefined;
readonly event_grouping?: boolean | undefined;
readonly pipe_id?: string | undefined;
readonly pipe_name?: string | undefined;
readonly query?: string | undefined;
readonly query_type?: 'SQL' | undefined;
readonly rule_id?: string | undefined;
readonly rule_name?: string | undefined;
readonly schedule?: Schedule | undefined;
readonly severity?: 'TIPS' | 'LOW' | 'MEDIUM' | 'HIGH' | 'FATAL' | undefined;
readonly status?: 'ENABLED' | 'DISABLED' | undefined;
readonly triggers?: readonly (AlertRuleTrigger)[] | undefined;
readonly update_by?: string | undefined;
readonly update_time?: number | undefined;
}

/** Response body of UpdateAopWorkflow. */
export interface UpdateAopWorkflowResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: AopWorkflowInfo | undefined;
}

/** Response body of UpdateAopWorkflowVersion. */
export interface UpdateAopWorkflowVersionResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: AopWorkflowVersionInfo | undefined;
}

export interface UpdateCatalogueResponse {
readonly code?: string | undefined;
readonly data?: CatalogueDetailInfo | undefined;
readonly message?: string | undefined;
}

export interface UpdateClassifierResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: CreateDpeClassifyRequestBody | undefined;
}

export interface UpdateCollectorChannelGroupResponse {
readonly success?: boolean | undefined;
}

export interface UpdateCollectorChannelResponse {
readonly success?: boolean | undefined;
}

export interface UpdateCollectorConnectionResponse {
readonly connection_id?: string | undefined;
}

export interface UpdateComponentConfigurationResponse {
readonly message?: string | undefined;
readonly result?: string | undefined;
}

/** Response body of UpdateComponentTemplate. */
export interface UpdateComponentTemplateResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: TemplateInfo | undefined;
}

export interface UpdateConfigurationDictionariesResponse {
readonly success_list?: readonly (Dictionary)[] | undefined;
readonly failed_list?: readonly (Dictionary)[] | undefined;
}

export interface UpdateConnectionDto {
readonly description?: string | undefined;
readonly fields?: readonly (ConnectionModuleFieldUpdateVo)[] | undefined;
readonly module_id: string;
readonly name: string;
readonly template_id: string;
readonly title: string;
}

/** Response body of UpdateConnection. */
export interface UpdateConnectionResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly asset?: AssetInfoResponseBody | undefined;
}

/** Response body of UpdateDataobject. */
export interface UpdateDataobjectResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly data?: DataObjectDetail | undefined;
}

export interface UpdateDataspaceRequestBody {
readonly description: string;
}

export interface UpdateDataspaceResponse {
readonly create_by?: string | undefined;
readonly create_time?: number | undefined;
readonly dataspace_id?: string | undefined;
readonly dataspace_name?: string | undefined;
readonly dataspace_type?: 'system-defined' | 'user-defined' | undefined;
readonly description?: string | undefined;
readonly domain_id?: string | undefined;
readonly project_id?: string | undefined;
readonly region_id?: string | undefined;
readonly update_by?: string | undefined;
readonly update_time?: number | undefined;
}

export interface UpdateDpeInfoStatusRequestBody {
readonly status: 'enabled' | 'disabled';
}

export interface UpdateIndexRequestBody {
readonly mapping: { readonly [key: string]: KeyIndex };
readonly pipe_id: string;
readonly status: 'open' | 'closed';
readonly timestamp_field: string;
}

/** Request body of UpdateIndicator. */
export interface UpdateIndicatorRequestBody {
readonly data_object?: IndicatorDataObjectDetail | undefined;
}

/** Response body of UpdateIndicator. */
export interface UpdateIndicatorResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: IndicatorDetail | undefined;
}

export interface UpdateLayoutResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly request_id?: string | undefined;
readonly success?: boolean | undefined;
readonly data?: LayoutDetailInfo | undefined;
}

export interface UpdateLayoutWizardsResponse {
readonly code?: string | undefined;
readonly data?: readonly (WizardDetailInfo)[] | undefined;
}

export interface UpdateMapperResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: CreateDpeMappingRequestBody | undefined;
}

export interface UpdateMappingInfoStatusResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: UpdateDpeInfoStatusRequestBody | undefined;
}

export interface UpdateMetricsResponse {
readonly name?: string | undefined;
readonly id?: string | undefined;
readonly metric_type?: string | undefined;
readonly data_type?: string | undefined;
readonly metric_dimension?: number | undefined;
readonly cache_ttl?: number | undefined;
readonly report_period?: number | undefined;
readonly is_built_in?: boolean | undefined;
readonly effective_column?: string | undefined;
readonly max_query_range?: number | undefined;
readonly derived_metrics?: readonly (MetricMetaDataDerivedMetrics)[] | undefined;
readonly compound_expression?: string | undefined;
readonly metric_format?: readonly (LayoutMetricFormat)[] | undefined;
readonly metric_expand_dim?: MetricDimensionExpandParam | undefined;
readonly version?: string | undefined;
}

export interface UpdateModuleResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly request_id?: string | undefined;
readonly success?: boolean | undefined;
readonly data?: ModuleDetailInfo | undefined;
}

export interface UpdateNodeResponse {
readonly success?: boolean | undefined;
}

export interface UpdateOrderInfoReq {
readonly scene: 'PREPAID' | 'POSTPAID';
readonly operate_type: 'UPGRADE' | 'ADDITION' | 'DECREASE' | 'POSTPAID_2_PREPAID';
readonly promotion_info?: string | undefined;
readonly tag_list?: readonly (SubscriptionTag)[] | undefined;
readonly product_list?: readonly (UpdateProduct)[] | undefined;
}

export interface UpdatePipeIndexResponse {
readonly mapping?: { readonly [key: string]: KeyIndex } | undefined;
readonly pipe_id?: string | undefined;
readonly status?: 'open' | 'closed' | undefined;
readonly timestamp_field?: string | undefined;
}

export interface UpdatePipeRequestBody {
readonly description?: string | undefined;
readonly shards?: number | undefined;
readonly storage_period?: number | undefined;
}

export interface UpdatePipeResponse {
readonly create_by?: string | undefined;
readonly create_time?: number | undefined;
readonly dataspace_id?: string | undefined;
readonly dataspace_name?: string | undefined;
readonly description?: string | undefined;
readonly domain_id?: string | undefined;
readonly pipe_id?: string | undefined;
readonly pipe_name?: string | undefined;
readonly pipe_type?: 'system-defined' | 'user-defined' | undefined;
readonly project_id?: string | undefined;
readonly shards?: number | undefined;
readonly storage_period?: number | undefined;
readonly update_by?: string | undefined;
readonly update_time?: number | undefined;
}

/** Response body of UpdatePlaybookAction. */
export interface UpdatePlaybookActionResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: ActionInfo | undefined;
}

/** Response body of UpdatePlaybook. */
export interface UpdatePlaybookResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: PlaybookInfo | undefined;
}

/** Response body of UpdatePlaybookRule. */
export interface UpdatePlaybookRuleResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: RuleInfo | undefined;
}

/** Response body of UpdatePlaybookVersion. */
export interface UpdatePlaybookVersionResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly data?: PlaybookVersionInfo | undefined;
}

export interface UpdateProduct {
readonly resource_type?: string | undefined;
readonly resource_spec_code: string;
readonly resource_size?: number | undefined;
readonly resource_id: string;
}

export interface UpdateRecipientsStatusRequestBody {
readonly email_address: string;
}

export interface UpdateReportRequestBody {
readonly status?: 'enable' | 'disable' | undefined;
readonly report_name: string;
readonly report_period?: 'weekly' | 'daily' | 'annual' | 'monthly' | undefined;
readonly report_range?: UpdateReportRequestBodyReportRange | undefined;
readonly language?: string | undefined;
readonly notification_task?: string | undefined;
readonly layout_id?: string | undefined;
readonly report_id?: string | undefined;
readonly report_rule_infos?: readonly (ReportRuleRequest)[] | undefined;
readonly title?: string | undefined;
readonly to?: string | undefined;
readonly cc?: string | undefined;
readonly subject?: string | undefined;
readonly content?: string | undefined;
readonly report_file_type?: string | undefined;
readonly frequency?: 'daily' | 'monthly' | 'weekly' | undefined;
readonly binding_wizard: string;
readonly timezone?: string | undefined;
}

export interface UpdateReportRequestBodyReportRange {
readonly start: string;
readonly end: string;
}

export interface UpdateSearchConditionRequestBody {
readonly condition_name: string;
readonly query: string;
}

export interface UpdateSearchConditionResponse {
readonly condition_id?: string | undefined;
}

export interface UpdateSubscriptionOrderResponse {
readonly order_id?: string | undefined;
readonly order_status?: 1 | 5 | undefined;
}

export interface UpdateTagValueRequestBody {
readonly old_value: string;
readonly new_value: string;
}

/** Response body of UpdateTask. */
export interface UpdateTaskResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly request_id?: string | undefined;
readonly success?: boolean | undefined;
readonly data?: TaskInfo | undefined;
}

export interface UpdateVpcEndpointServiceRequestBody {
readonly list?: readonly (UpdateVpcepServiceInfo)[] | undefined;
readonly subnet_id?: string | undefined;
readonly vpc_id?: string | undefined;
}

export interface UpdateVpcEndpointServiceResponse {
readonly success?: boolean | undefined;
}

export interface UpdateVpcepServiceInfo {
readonly subnet_id?: string | undefined;
readonly type?: VpcServiceType | undefined;
readonly vpc_endpoint_address?: string | undefined;
readonly vpc_endpoint_id?: string | undefined;
readonly vpc_endpoint_service_id?: string | undefined;
readonly vpc_id?: string | undefined;
}

/** Response body of UpdateWorkflowInstance. */
export interface UpdateWorkflowInstanceResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
/** Of a dry run: the world-changing actions that were asked for before and may run once more; 1,000 at most. */
readonly will_run_again?: readonly (RepeatedAction)[] | undefined;
/** Of a dry run: the node runs whose results would count no more, by id; 1,000 at most. */
readonly superseded?: readonly (string)[] | undefined;
/** Of a dry run: how many there are. */
readonly superseded_total?: number | undefined;
}

export interface UpdateWorkspaceRequestBody {
readonly name: string;
readonly description?: string | undefined;
readonly view_bind_id?: string | undefined;
}

export interface UpdateWorkspaceResponse {
readonly id?: string | undefined;
readonly create_time?: string | undefined;
readonly update_time?: string | undefined;
readonly name?: string | undefined;
readonly description?: string | undefined;
readonly creator_id?: string | undefined;
readonly creator_name?: string | undefined;
readonly modifier_id?: string | undefined;
readonly modifier_name?: string | undefined;
readonly project_id?: string | undefined;
readonly project_name?: string | undefined;
readonly domain_id?: string | undefined;
readonly domain_name?: string | undefined;
readonly enterprise_project_id?: string | undefined;
readonly enterprise_project_name?: string | undefined;
readonly is_view?: boolean | undefined;
readonly region_id?: string | undefined;
readonly view_bind_id?: string | undefined;
readonly view_bind_name?: string | undefined;
readonly workspace_agency_list?: readonly (UpdateWorkspaceResponseBodyWorkspaceAgencyList)[] | undefined;
}

export interface UpdateWorkspaceResponseBodyWorkspaceAgencyList {
readonly project_id?: string | undefined;
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly region_id?: string | undefined;
readonly workspace_attribution?: 'THIS_ACCOUNT' | 'CROSS_ACCOUNT' | undefined;
readonly agency_version?: string | undefined;
readonly domain_id?: string | undefined;
readonly domain_name?: string | undefined;
readonly iam_agency_id?: string | undefined;
readonly iam_agency_name?: string | undefined;
readonly resource_spec_code?: readonly (string)[] | undefined;
readonly selected?: boolean | undefined;
}

export interface UploadAttachmentInfo {
readonly id?: string | undefined;
readonly file_name?: string | undefined;
readonly workspace_id?: string | undefined;
}

export interface UploadAttachmentRequestBody {
readonly fileType?: 'user_task' | undefined;
readonly uploadFile: FileContent;
}

export interface UploadAttachmentResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: UploadAttachmentInfo | undefined;
}

export interface UsageThreshold {
readonly resource_spec_code?: string | undefined;
readonly source_resource_spec_code?: string | undefined;
readonly threshold: number;
readonly unit: '%' | 'MB' | 'GB';
readonly enable?: boolean | undefined;
}

/** Response body of ValidateAopWorkflowVersion. */
export interface ValidateAopWorkflowVersionResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: {
readonly result?: boolean | undefined;
readonly detail?: string | undefined;
/** Every problem found. */
readonly problems?: readonly (WorkflowProblemInfo)[] | undefined;
/** What the drawing holds and a run does not heed. Comes with the mode BASIC. */
readonly ignored?: readonly (IgnoredPartInfo)[] | undefined;
} | undefined;
}

export type VpcServiceType = 'MANAGE' | 'DATA';

export interface VpcepServiceData {
readonly deprecated?: boolean | undefined;
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly type?: VpcServiceType | undefined;
}

export interface VulnerabilityDataObject {
readonly vul_name?: string | undefined;
readonly first_observed_time?: string | undefined;
readonly batch_number?: string | undefined;
readonly description?: string | undefined;
readonly resource_num?: number | undefined;
readonly domain_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly remediation?: VulnerabilityDataObjectRemediation | undefined;
readonly domain_name?: string | undefined;
readonly update_time?: string | undefined;
readonly is_deleted?: boolean | undefined;
readonly project_id?: string | undefined;
readonly extend_properties?: VulnerabilityDataObjectExtendProperties | undefined;
readonly region_name?: string | undefined;
readonly id?: string | undefined;
readonly vulnerability_type?: VulnerabilityDataObjectVulnerabilityType | undefined;
readonly create_time?: string | undefined;
readonly last_observed_time?: string | undefined;
readonly resource?: VulnerabilityDataObjectResource | undefined;
readonly count?: number | undefined;
readonly region_id?: string | undefined;
readonly vulnerability?: VulnerabilityDataObjectVulnerability | undefined;
readonly dataclass_id?: string | undefined;
readonly version?: string | undefined;
readonly data_source?: VulnerabilityDataObjectDataSource | undefined;
readonly arrive_time?: string | undefined;
readonly environment?: VulnerabilityDataObjectEnvironment | undefined;
readonly trigger_flag?: boolean | undefined;
readonly handled?: number | undefined;
}

export interface VulnerabilityDataObjectDataSource {
readonly domain_id?: string | undefined;
readonly project_id?: string | undefined;
readonly region_id?: string | undefined;
readonly company_name?: string | undefined;
readonly source_type?: number | undefined;
readonly product_name?: string | undefined;
readonly product_feature?: string | undefined;
}

export interface VulnerabilityDataObjectEnvironment {
readonly domain_id?: string | undefined;
readonly domain_name?: string | undefined;
readonly project_id?: string | undefined;
readonly region_id?: string | undefined;
readonly region_name?: string | undefined;
readonly vendor_type?: string | undefined;
}

export interface VulnerabilityDataObjectExtendProperties {
readonly operations?: VulnerabilityDataObjectExtendPropertiesOperations | undefined;
}

export interface VulnerabilityDataObjectExtendPropertiesOperations {
readonly is_build_in?: 'true' | 'false' | undefined;
}

export interface VulnerabilityDataObjectRemediation {
readonly recommendation?: string | undefined;
}

export interface VulnerabilityDataObjectResource {
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly type?: string | undefined;
readonly provider?: string | undefined;
readonly region_id?: string | undefined;
readonly domain_id?: string | undefined;
readonly project_id?: string | undefined;
readonly ep_id?: string | undefined;
readonly tags?: { readonly [key: string]: string } | undefined;
}

export interface VulnerabilityDataObjectSearch {
readonly limit?: number | undefined;
readonly offset?: number | undefined;
readonly sort_by?: 'create_time' | 'update_time' | undefined;
readonly order?: 'DESC' | 'ASC' | undefined;
readonly from_date?: string | undefined;
readonly to_date?: string | undefined;
readonly condition?: DataobjectSearchCondition | undefined;
}

export interface VulnerabilityDataObjectVulnerability {
readonly id?: string | undefined;
readonly type?: number | undefined;
readonly url?: string | undefined;
readonly status?: number | undefined;
readonly level?: string | undefined;
readonly reason?: string | undefined;
readonly solution?: string | undefined;
readonly repair_severity?: number | undefined;
readonly related?: readonly (JsonObject)[] | undefined;
readonly tags?: readonly (string)[] | undefined;
}

export interface VulnerabilityDataObjectVulnerabilityType {
readonly id?: string | undefined;
readonly category?: string | undefined;
readonly category_en?: string | undefined;
readonly category_zh?: string | undefined;
readonly vulnerability_type?: string | undefined;
readonly vulnerability_type_en?: string | undefined;
readonly vulnerability_type_zh?: string | undefined;
}

export interface VulnerabilityDetail {
readonly id?: string | undefined;
readonly format_version?: number | undefined;
readonly version?: number | undefined;
readonly project_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly create_time?: string | undefined;
readonly update_time?: string | undefined;
readonly dataclass_ref?: VulnerabilityDetailDataclassRef | undefined;
readonly data_object?: VulnerabilityDataObject | undefined;
}

export interface VulnerabilityDetailDataclassRef {
readonly id?: string | undefined;
readonly name?: string | undefined;
}

export interface Website {
readonly value: string;
readonly main_domain: string;
readonly protected_status: 'OPEN' | 'CLOSE';
readonly is_public: boolean;
readonly remark?: string | undefined;
readonly name_server: readonly (string)[];
readonly extend_properties?: WebsiteExtendProperties | undefined;
}

export interface WebsiteExtendProperties {
readonly mac_addr?: string | undefined;
}

export interface WizardCreateRequestPojo {
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly description?: string | undefined;
readonly layout_id?: string | undefined;
readonly project_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly wizard_json?: string | undefined;
readonly is_binding?: boolean | undefined;
readonly binding_button?: readonly (WizardDetailInfoBindingButton)[] | undefined;
readonly boa_version?: string | undefined;
}

export interface WizardDetailInfo {
readonly create_time?: string | undefined;
readonly creator_id?: string | undefined;
readonly description?: string | undefined;
readonly en_description?: string | undefined;
readonly id?: string | undefined;
readonly wizard_json?: string | undefined;
readonly name?: string | undefined;
readonly en_name?: string | undefined;
readonly update_time?: string | undefined;
readonly project_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly is_binding?: boolean | undefined;
readonly binding_button?: readonly (WizardDetailInfoBindingButton)[] | undefined;
readonly is_built_in?: boolean | undefined;
readonly boa_version?: string | undefined;
readonly version?: string | undefined;
}

export interface WizardDetailInfoBindingButton {
readonly button_id: string;
readonly button_name?: string | undefined;
}

export interface WizardUpdateRequestPojo {
readonly create_time?: string | undefined;
readonly creator_id?: string | undefined;
readonly description?: string | undefined;
readonly id?: string | undefined;
readonly wizard_json?: string | undefined;
readonly name?: string | undefined;
readonly update_time?: string | undefined;
readonly layout_id?: string | undefined;
readonly project_id?: string | undefined;
readonly workspace_id?: string | undefined;
readonly is_binding?: boolean | undefined;
readonly binding_button?: readonly (WizardUpdateRequestPojoBindingButton)[] | undefined;
readonly boa_version?: string | undefined;
}

export interface WizardUpdateRequestPojoBindingButton {
readonly button_id: string;
readonly button_name?: string | undefined;
}

export interface WizardUpdateRequestPojos {
readonly layout_wizard_update_pojo_list?: readonly (WizardUpdateRequestPojo)[] | undefined;
}

/** Workflow approval decision. */
export interface WorkflowApproveOpinionDetail {
readonly result?: 'PASS' | 'UN_PASS' | undefined;
readonly content?: string | undefined;
}

/** Node results of a workflow run. */
export interface WorkflowInstanceTopology {
readonly audit_logs?: readonly (TopologyNodeInfo)[] | undefined;
/** Are there more node runs than this answer shows? */
readonly truncated?: boolean | undefined;
/** All node runs of this run. */
readonly total?: number | undefined;
}

export interface WorkspaceTag {
readonly key: string;
readonly values: readonly (string)[];
}

/** An event that a workflow run waits for. */
export interface AwaitedEventInfo {
/** What it waits for, as SendInstanceEvent has it but for a timer. */
readonly type?: 'message' | 'trigger' | 'signal' | 'condition' | 'timer' | undefined;
/** Of the message or signal. */
readonly name?: string | undefined;
/** The event, or the receive task: what SendInstanceEvent takes as task_id of a message where several wait for it. */
readonly node_id?: string | undefined;
/** How it is labelled in the drawing. */
readonly node_name?: string | undefined;
/** When the timer fires. */
readonly due_time?: string | undefined;
/** The node run that holds it: its own, which SendInstanceEvent takes as task_id of a trigger, the one on whose border it lies, or its gateway's. Absent where it begins an event subprocess. */
readonly task_id?: string | undefined;
}

/** A command given to a workflow run, kept on it for ever. */
export interface InstanceCommandInfo {
/** The command, or TaskDecision when a to-do was decided. */
readonly command_type?: string | undefined;
/** Who gave it. */
readonly operator_id?: string | undefined;
/** Name of who gave it. */
readonly operator_name?: string | undefined;
/** When. */
readonly time?: string | undefined;
/** Why, where a reason was given. */
readonly reason?: string | undefined;
/** The node run that it was for, where it was for one. */
readonly task_id?: string | undefined;
/** The workflow version that it put the run on. */
readonly version_id?: string | undefined;
/** The breakpoints that a retry of a run brought that is no debug run, as JSON text. */
readonly simulation_context?: string | undefined;
/** The node run that a retry went back to. */
readonly from_task_id?: string | undefined;
}

/** An input or output that is kept aside because it is large. */
export interface ShowInstanceOutputResponse {
/** Its name. */
readonly output_ref?: string | undefined;
/** Size of its JSON text. */
readonly bytes?: number | undefined;
/** Its JSON text. */
readonly output?: string | undefined;
}

/** What came to the run. */
export interface SendInstanceEventRequestBody {
/** message: to the one event that waits for its name; signal: to all that wait for its name; trigger: a receive task may go on; conditions: those that hold now happen. */
readonly type: 'message' | 'signal' | 'trigger' | 'conditions';
/** Of the message or signal. */
readonly name?: string | undefined;
/** Of a trigger: the waiting node run, by its id or its node's. Of a message: the node, where several wait for the name. */
readonly task_id?: string | undefined;
/** Process variables that are set before the run goes on, and the output of the event. */
readonly variables?: JsonObject | undefined;
}

/** It was taken. */
export interface SendInstanceEventResponse {
/** The run. */
readonly id?: string | undefined;
}

/** What came to the workspace. */
export interface SendWorkspaceEventRequestBody {
/** message: to the one run that waits for its name, else it begins a run of the workflow that does; signal: to all runs that wait for its name, and it begins a run of each workflow that does. */
readonly type: 'message' | 'signal';
/** Of the message or signal. */
readonly name: string;
/** Of a message: only runs of this workflow, or a new one of it. */
readonly workflow_id?: string | undefined;
/** Of a message: only runs about this data object; none is begun. */
readonly dataobject_id?: string | undefined;
/** Process variables that are set before a run goes on, and the output of the event; what trigger stands for in a run that is begun. At most 64 KiB of JSON. */
readonly variables?: JsonObject | undefined;
}

/** It was taken. A signal is on its way: each of those it reaches gets it once, also when the server stops in between. */
export interface SendWorkspaceEventResponse {
/** The run that the message went to, or began. */
readonly id?: string | undefined;
/** Runs that waited for it. */
readonly reached?: number | undefined;
/** Runs that it begins. */
readonly started?: number | undefined;
}

/** One thing that validation found. */
export interface WorkflowProblemInfo {
/** The check that found it. */
readonly mode?: 'BASIC' | 'CIRCLE' | 'APP_PARAMS' | undefined;
/** The node that it is about. */
readonly node_id?: string | undefined;
/** The rule that is broken. */
readonly rule?: string | undefined;
/** What is wrong. */
readonly message?: string | undefined;
/** What to do about it. */
readonly fix?: string | undefined;
}

/** Something in a drawing that a run does not heed. */
export interface IgnoredPartInfo {
/** An element or an attribute, as the document writes it. */
readonly part?: string | undefined;
/** How often it stands there. */
readonly count?: number | undefined;
/** Where it stands, the first 20 places. */
readonly node_ids?: readonly (string)[] | undefined;
/** What that means. */
readonly message?: string | undefined;
}

/** How a to-do was decided. */
export interface TaskDecisionInfo {
/** The decision. */
readonly action?: 'CONTINUE' | 'TERMINATE' | 'EXPIRED' | undefined;
/** Who decided. */
readonly approver_id?: string | undefined;
/** Name of who decided. */
readonly approver_name?: string | undefined;
/** The comment given with it. */
readonly comment?: string | undefined;
/** When. */
readonly time?: string | undefined;
/** JSON text of the filled-in values by name. */
readonly form?: string | undefined;
}

/** What to hold. */
export interface CreateHoldRequestBody {
/** What kind of thing. */
readonly target_type: 'workspace' | 'workflow' | 'connection' | 'function';
/** Workflow or connection id; absent for a workspace and a function. */
readonly target_id?: string | undefined;
/** Plug-in name of a function. */
readonly component?: string | undefined;
/** Function name. */
readonly action?: string | undefined;
/** Why; shown to whoever meets the hold. */
readonly reason?: string | undefined;
/** When it ends by itself. */
readonly end_time?: string | undefined;
}

/** A hold: nothing of its target starts or is called. */
export interface HoldInfo {
/** Its id. */
readonly id?: string | undefined;
/** What kind of thing is held. */
readonly target_type?: 'workspace' | 'workflow' | 'connection' | 'function' | undefined;
/** Workflow or connection id. */
readonly target_id?: string | undefined;
/** Plug-in name. */
readonly component?: string | undefined;
/** Function name. */
readonly action?: string | undefined;
/** Why. */
readonly reason?: string | undefined;
/** active: nothing goes out; releasing: what waited goes on at the chosen rate; released: over. */
readonly status?: 'active' | 'releasing' | 'released' | undefined;
/** When it ends by itself. */
readonly end_time?: string | undefined;
/** Since when. */
readonly create_time?: string | undefined;
/** Who set it. */
readonly creator_id?: string | undefined;
/** Name of who set it. */
readonly creator_name?: string | undefined;
/** When it was released. */
readonly release_time?: string | undefined;
/** Who released it. */
readonly releaser_id?: string | undefined;
/** Name of who released it. */
readonly releaser_name?: string | undefined;
/** How many go on a second after release. */
readonly rate_per_second?: number | undefined;
/** Was what waited discarded at release? */
readonly discarded?: boolean | undefined;
/** How many actions wait because of it. */
readonly waiting_count?: number | undefined;
}

/** How to release. */
export interface ReleaseHoldRequestBody {
/** How many waiting actions go on a second; absent: all at once. */
readonly rate_per_second?: number | undefined;
/** Fail what waits instead of letting it go on. */
readonly discard?: boolean | undefined;
}

/** Response body of the hold operations. */
export interface HoldResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: HoldInfo | undefined;
}

/** Response body of ListHolds. */
export interface ListHoldsResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly total?: number | undefined;
readonly page?: number | undefined;
readonly size?: number | undefined;
readonly data?: readonly (HoldInfo)[] | undefined;
/** What belongs on this page and could not be read; absent when all of it could. */
readonly damaged?: readonly (DamagedRecord)[] | undefined;
}

/** Response body of ShowWorkspaceGuides. */
export interface ShowWorkspaceGuidesResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: JsonObject | undefined;
}

/** A user. */
export interface UserInfo {
/** Its id. */
readonly id?: string | undefined;
/** Its name. */
readonly name?: string | undefined;
/** The domain that it belongs to. */
readonly domain_id?: string | undefined;
/** May it sign in? */
readonly enabled?: boolean | undefined;
/** Since when. */
readonly create_time?: string | undefined;
/** What the user may do beyond reading. */
readonly rights?: readonly ('write' | 'approve' | 'run' | 'terminate' | 'retry' | 'editedRetry' | 'debug' | 'step' | 'decide' | 'hold' | 'administer')[] | undefined;
}

/** A new user. */
export interface CreateUserRequestBody {
/** Its name. */
readonly name: string;
/** Its password. */
readonly password?: string | undefined;
/** What the user may do beyond reading. */
readonly rights?: readonly ('write' | 'approve' | 'run' | 'terminate' | 'retry' | 'editedRetry' | 'debug' | 'step' | 'decide' | 'hold' | 'administer')[] | undefined;
}

/** What changes; what is absent stays. */
export interface UpdateUserRequestBody {
/** The new password; every token of the user ends. */
readonly password?: string | undefined;
/** What the user may do beyond reading, from now on. */
readonly rights?: readonly ('write' | 'approve' | 'run' | 'terminate' | 'retry' | 'editedRetry' | 'debug' | 'step' | 'decide' | 'hold' | 'administer')[] | undefined;
}

/** Response body of the user operations. */
export interface UserResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: UserInfo | undefined;
}

/** Response body of ListUsers. */
export interface ListUsersResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly total?: number | undefined;
readonly page?: number | undefined;
readonly size?: number | undefined;
readonly data?: readonly (UserInfo)[] | undefined;
}

/** An access key. */
export interface AccessKeyInfo {
/** The access key id. */
readonly access?: string | undefined;
/** The secret; shown once, when it is made. */
readonly secret?: string | undefined;
/** Whose it is. */
readonly user_id?: string | undefined;
/** What it is for. */
readonly description?: string | undefined;
/** May it be used? */
readonly status?: 'active' | 'inactive' | undefined;
/** Since when. */
readonly create_time?: string | undefined;
}

/** A new access key. */
export interface CreateAccessKeyRequestBody {
/** What it is for. */
readonly description?: string | undefined;
}

/** Response body of CreateAccessKey. */
export interface AccessKeyResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: AccessKeyInfo | undefined;
}

/** Response body of ListAccessKeys. */
export interface ListAccessKeysResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
readonly data?: readonly (AccessKeyInfo)[] | undefined;
}

/** Response body with nothing but the envelope. */
export interface EmptyResponse {
readonly code?: string | undefined;
readonly message?: string | undefined;
readonly success?: boolean | undefined;
readonly request_id?: string | undefined;
}

/** A domain or project, by id or name. */
export interface IamReference {
readonly id?: string | undefined;
readonly name?: string | undefined;
}

/** A project, by id or by name and domain. */
export interface IamProjectReference {
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly domain?: IamReference | undefined;
}

/** A user and its password. */
export interface IamUserCredentials {
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly password: string;
readonly domain?: IamReference | undefined;
}

/** The password method. */
export interface IamPasswordMethod {
readonly user: IamUserCredentials;
}

/** The token method; without an id the X-Auth-Token header counts. */
export interface IamTokenMethod {
readonly id?: string | undefined;
}

/** How the caller shows who it is. */
export interface IamIdentity {
readonly methods: readonly (string)[];
readonly password?: IamPasswordMethod | undefined;
readonly token?: IamTokenMethod | undefined;
}

/** What the token is for. */
export interface IamScope {
readonly project?: IamProjectReference | undefined;
readonly domain?: IamReference | undefined;
}

/** Who asks, and for what. */
export interface IamAuth {
readonly identity: IamIdentity;
readonly scope?: IamScope | undefined;
}

/** Request body of CreateToken, in the shape of IAM. */
export interface CreateTokenRequestBody {
readonly auth: IamAuth;
}

/** A role. */
export interface IamRole {
readonly id?: string | undefined;
readonly name?: string | undefined;
}

/** The user of a token. */
export interface IamTokenUser {
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly domain?: IamReference | undefined;
readonly password_expires_at?: string | undefined;
}

/** A token. */
export interface IamToken {
readonly expires_at: string;
readonly issued_at: string;
readonly methods: readonly (string)[];
readonly user: IamTokenUser;
readonly project?: IamProjectReference | undefined;
readonly domain?: IamReference | undefined;
readonly roles?: readonly (IamRole)[] | undefined;
readonly catalog?: readonly (JsonObject)[] | undefined;
}

/** Response body of CreateToken. */
export interface CreateTokenResponse {
readonly token: IamToken;
}

/** Links. */
export interface IamLinks {
readonly self?: string | undefined;
}

/** A project. */
export interface IamProjectInfo {
readonly id: string;
readonly name: string;
readonly domain_id?: string | undefined;
readonly parent_id?: string | undefined;
readonly enabled?: boolean | undefined;
readonly is_domain?: boolean | undefined;
readonly description?: string | undefined;
readonly links?: IamLinks | undefined;
}

/** A domain. */
export interface IamDomainInfo {
readonly id: string;
readonly name: string;
readonly enabled?: boolean | undefined;
readonly description?: string | undefined;
readonly links?: IamLinks | undefined;
}

/** Response body of ListProjects. */
export interface ListProjectsResponse {
readonly projects: readonly (IamProjectInfo)[];
readonly links?: IamLinks | undefined;
}

/** Response body of ListDomains. */
export interface ListDomainsResponse {
readonly domains: readonly (IamDomainInfo)[];
readonly links?: IamLinks | undefined;
}

/** A stored record that is not as it was written. It is named, never read as data. */
export interface DamagedRecord {
readonly table: string;
readonly id: string;
}

/** A world-changing action that a retry may run once more. */
export interface RepeatedAction {
/** The node run that asked for it. */
readonly id?: string | undefined;
/** Its node. */
readonly node_id?: string | undefined;
/** The name of that. */
readonly name?: string | undefined;
/** The plug-in. */
readonly component?: string | undefined;
/** The function. */
readonly action?: string | undefined;
/** Does it change the world? Only those that do are listed. */
readonly side_effects?: boolean | undefined;
/** Does it do no harm to call it twice with the same input? */
readonly repeatable?: boolean | undefined;
}

/** Something that a run names and a version does not have as the run knows it. */
export interface VersionMisfit {
/** What it is. */
readonly element?: 'node' | 'flow' | undefined;
/** Its id in the drawing. */
readonly id?: string | undefined;
/** What the run knows it as. */
readonly expected?: string | undefined;
/** What the version has under that id. */
readonly found?: string | undefined;
}
