// Generated from contract/secmaster-v1.openapi.json by `npm run gen`. Do not edit.
import type * as types from './types.ts';

/** What each operation takes: checked, its defaults filled in. */
export interface Requests {
readonly ListSubscriptionGlobalOrder: {
readonly header: {
readonly 'X-Language': 'zh-cn' | 'en-us';
};
};
readonly ListServiceAgency: {
readonly path: {
readonly project_id: string;
};
readonly header: {
readonly 'X-Language'?: string | undefined;
};
};
readonly CreateServiceAgency: {
readonly path: {
readonly project_id: string;
};
readonly header: {
readonly 'X-Language'?: string | undefined;
};
readonly body: types.CreateServiceAgencyRequestBody;
};
readonly ListCloudLogAlias: {
readonly path: {
readonly project_id: string;
};
};
readonly ListCollectConfig: {
readonly path: {
readonly project_id: string;
};
readonly query: {
readonly region_id?: string | undefined;
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly sort_key?: string | undefined;
readonly sort_dir?: string | undefined;
readonly csvc?: string | undefined;
readonly domain_id: string;
readonly query_statistics: boolean;
};
};
readonly CreateCollectConfig: {
readonly path: {
readonly project_id: string;
};
readonly query: {
readonly region_id?: string | undefined;
};
readonly body: types.CreateCollectConfigV2RequestBody;
};
readonly DeleteLtsCloudLog: {
readonly path: {
readonly project_id: string;
readonly csvc: string;
readonly source_name: string;
};
};
readonly ListCloudLogManages: {
readonly path: {
readonly project_id: string;
};
};
readonly ListRegions: {
readonly path: {
readonly project_id: string;
};
};
readonly ListConfigurationDictionaries: {
readonly path: {
readonly project_id: string;
};
readonly query: {
readonly scene?: string | undefined;
readonly level?: 'S1' | 'S2' | 'S3' | 'S4' | undefined;
readonly scope?: string | undefined;
readonly dict_key?: string | undefined;
readonly is_built_in?: boolean | undefined;
readonly offset?: number | undefined;
readonly limit?: number | undefined;
};
readonly header: {
readonly 'X-Language': 'zh-cn' | 'en-us';
};
};
readonly CreateConfigurationDictionaries: {
readonly path: {
readonly project_id: string;
};
readonly header: {
readonly 'X-Language': 'zh-cn' | 'en-us';
};
readonly body: types.CreateDictionaryRequest;
};
readonly UpdateConfigurationDictionaries: {
readonly path: {
readonly project_id: string;
};
readonly header: {
readonly 'X-Language': 'zh-cn' | 'en-us';
};
readonly body: types.CreateDictionaryRequest;
};
readonly DeleteConfigurationDictionaries: {
readonly path: {
readonly project_id: string;
};
readonly header: {
readonly 'X-Language': 'zh-cn' | 'en-us';
};
readonly body: types.DeleteDictionaryRequest;
};
readonly ShowPlatformManaged: {
readonly path: {
readonly project_id: string;
};
};
readonly ListSubscriptionOrder: {
readonly path: {
readonly project_id: string;
};
readonly query: {
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly page: 'DEFAULT' | 'PURCHASE' | 'SMN' | 'USAGE' | 'RESOURCE_LIST';
};
readonly header: {
readonly 'X-Language': 'zh-cn' | 'en-us';
};
};
readonly CreateSubscriptionOrder: {
readonly path: {
readonly project_id: string;
};
readonly header: {
readonly 'X-Language': 'zh-cn' | 'en-us';
};
readonly body: types.OrderInfoReq;
};
readonly UpdateSubscriptionOrder: {
readonly path: {
readonly project_id: string;
};
readonly header: {
readonly 'X-Language': 'zh-cn' | 'en-us';
};
readonly body: types.UpdateOrderInfoReq;
};
readonly DeleteSubscriptionOrder: {
readonly path: {
readonly project_id: string;
};
readonly header: {
readonly 'X-Language': 'zh-cn' | 'en-us';
};
readonly body: types.UnsubscribeParam;
};
readonly ListSubscriptionProduct: {
readonly path: {
readonly project_id: string;
};
readonly header: {
readonly 'X-Language': 'zh-cn' | 'en-us';
};
};
readonly ListWorkspaces: {
readonly path: {
readonly project_id: string;
};
readonly query: {
readonly offset: number;
readonly limit: number;
readonly region_id?: string | undefined;
readonly name?: string | undefined;
readonly description?: string | undefined;
readonly view_bind_id?: string | undefined;
readonly view_bind_name?: string | undefined;
readonly create_time_start?: string | undefined;
readonly create_time_end?: string | undefined;
readonly is_view?: boolean | undefined;
readonly ids?: string | undefined;
readonly normal_project_id?: string | undefined;
readonly enterprise_project_id?: string | undefined;
};
};
readonly CreateWorkspace: {
readonly path: {
readonly project_id: string;
};
readonly body: types.CreateWorkspaceRequestBody;
};
readonly ShowWorkspace: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
};
readonly UpdateWorkspace: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.UpdateWorkspaceRequestBody;
};
readonly DeleteWorkspace: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly permanent_delete?: boolean | undefined;
};
};
readonly ListCollectorChannels: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly title?: string | undefined;
readonly connection_module_id?: string | undefined;
readonly parser_id?: string | undefined;
readonly group_id?: string | undefined;
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly sort_key?: string | undefined;
readonly sort_dir?: 'asc' | 'desc' | undefined;
};
};
readonly CreateCollectorChannel: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CreateChannelDto;
};
readonly ListCollectorChannelGroup: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly name?: string | undefined;
};
};
readonly CreateCollectorChannelGroup: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.GroupDto;
};
readonly UpdateCollectorChannelGroup: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly group_id: string;
};
readonly body: types.GroupDto;
};
readonly DeleteCollectorChannelGroup: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly group_id: string;
};
};
readonly ListCollectorInstances: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly channel_id?: string | undefined;
readonly node_id?: string | undefined;
readonly node_name?: string | undefined;
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly sort_key?: string | undefined;
readonly sort_dir?: 'asc' | 'desc' | undefined;
};
};
readonly ShowCollectorChannel: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly channel_id: string;
};
};
readonly UpdateCollectorChannel: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly channel_id: string;
};
readonly body: types.CreateChannelDto;
};
readonly DeleteCollectorChannel: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly channel_id: string;
};
};
readonly CreateCollectorChannelOperation: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly channel_id: string;
};
readonly body: types.OperationDto;
};
readonly ListCollectorConnections: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly connection_type?: 'FILTER' | 'INPUT' | 'OUTPUT' | undefined;
readonly title?: string | undefined;
readonly description?: string | undefined;
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly sort_key?: string | undefined;
readonly sort_dir?: 'asc' | 'desc' | undefined;
};
};
readonly CreateCollectorConnection: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CreateConnectionDto;
};
readonly ShowCollectorConnection: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly connection_id: string;
};
};
readonly UpdateCollectorConnection: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly connection_id: string;
};
readonly body: types.UpdateConnectionDto;
};
readonly DeleteCollectorConnection: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly connection_id: string;
};
};
readonly CreateCollectorFiles: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CreateCollectorFilesRequestBody;
};
readonly ListCollectorParsers: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly query_type?: 'QUICK' | 'GENERAL' | undefined;
readonly title?: string | undefined;
readonly description?: string | undefined;
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly sort_key?: number | undefined;
readonly sort_dir?: 'asc' | 'desc' | undefined;
};
};
readonly CreateCollectorParser: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CreateParserDto;
};
readonly ExportCollectorParser: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ExportParserDto;
};
readonly ImportCollectorParser: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ImportCollectorParserRequestBody;
};
readonly ListCollectorParserTemplate: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly title?: string | undefined;
readonly description?: string | undefined;
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly sort_key?: string | undefined;
readonly sort_dir?: 'asc' | 'desc' | undefined;
};
};
readonly ShowCollectorParser: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly parser_id: string;
};
};
readonly DeleteCollectorParser: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly parser_id: string;
};
};
readonly ListCollectorModuleTemplate: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly parser_type?: 'FILTER' | 'INPUT' | 'OUTPUT' | undefined;
};
};
readonly ListCollectorModuleRestrictions: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ModuleTemplateFieldDto;
};
readonly ListCollectorNode: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly health_status?: 'NORMAL' | 'ANOMALIES' | 'FAULTS' | 'LOST_CONTACT' | undefined;
readonly region?: string | undefined;
readonly node_id?: string | undefined;
readonly node_name?: string | undefined;
readonly ip_address?: string | undefined;
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly sort_key?: string | undefined;
readonly sort_dir?: 'asc' | 'desc' | undefined;
};
};
readonly ListIsapComponents: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
};
readonly ShowIsapComponent: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly component_id: string;
};
readonly query: {
readonly limit?: number | undefined;
readonly offset?: number | undefined;
readonly sort_key?: string | undefined;
readonly sort_dir?: 'ASC' | 'DESC' | undefined;
};
};
readonly ListComponentConfiguration: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly component_id: string;
};
readonly query: {
readonly limit?: number | undefined;
readonly offset?: number | undefined;
readonly sort_key?: string | undefined;
readonly sort_dir?: 'ASC' | 'DESC' | undefined;
};
};
readonly UpdateComponentConfiguration: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly component_id: string;
};
readonly body: types.ConfigurationInfoDto;
};
readonly CreateConfigurationApplication: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly component_id: string;
};
readonly body: types.CreateConfigurationApplicationRequestBody;
};
readonly ListHistoryComponentConfiguration: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly component_id: string;
};
readonly query: {
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly sort_key?: string | undefined;
readonly sort_dir?: string | undefined;
};
};
readonly ListRunningNodes: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly component_id: string;
};
readonly query: {
readonly node_id?: string | undefined;
readonly node_name?: string | undefined;
readonly limit?: number | undefined;
readonly offset?: number | undefined;
readonly sort_key?: string | undefined;
readonly sort_dir?: 'ASC' | 'DESC' | undefined;
};
};
readonly ListComponentTemplate: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly component_id: string;
};
readonly query: {
readonly file_type?: 'JVM' | 'LOG4J2' | 'YML' | undefined;
readonly limit?: number | undefined;
readonly offset?: number | undefined;
readonly sort_key?: string | undefined;
readonly sort_dir?: 'ASC' | 'DESC' | undefined;
};
};
readonly ListNodes: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly node_id?: string | undefined;
readonly node_name?: string | undefined;
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly sort_key?: number | undefined;
readonly sort_dir?: 'asc' | 'desc' | undefined;
};
};
readonly DeleteNode: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.DeleteNodeRequestBody;
};
readonly ListInstallation: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
};
readonly ListVpcEndpointService: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
};
readonly UpdateVpcEndpointService: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly vpc_id?: string | undefined;
readonly subnet_id?: string | undefined;
};
readonly body: types.UpdateVpcEndpointServiceRequestBody;
};
readonly UpdateNode: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly node_id: string;
};
readonly body: types.NodeExpansionInfo;
};
readonly BatchSearchMetricHits: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly timespan?: string | undefined;
readonly cache: boolean;
};
readonly body: types.BatchSearchMetricHitsRequestBody;
};
readonly ListReports: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly report_period: string;
readonly status: string;
};
};
readonly CreateReport: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly header: {
readonly Region: string;
};
readonly body: types.CreateReportRequestBody;
};
readonly UpdateRecipientsEmailStatus: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.UpdateRecipientsStatusRequestBody;
};
readonly ListRecipientsStatus: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ListRecipientsStatusRequestBody;
};
readonly ShowReportInfo: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly report_id: string;
};
};
readonly UpdateReport: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly report_id: string;
};
readonly body: types.UpdateReportRequestBody;
};
readonly DeleteReport: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly report_id: string;
};
};
readonly ExecuteReportAction: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly report_id: string;
};
readonly body: types.ExecuteReportActionInfo;
};
readonly DeleteResource: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly header: {
readonly 'X-Language': 'zh-cn' | 'en-us';
};
readonly body: types.DeleteResourceRequestBody;
};
readonly ExportResources: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly type: string;
readonly provider?: string | undefined;
};
readonly header: {
readonly 'X-Language': 'zh-cn' | 'en-us';
};
readonly body: types.ExportResourcesRequestBody;
};
readonly ImportResource: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly type: string;
readonly provider: string;
};
readonly header: {
readonly 'X-Language': 'zh-cn' | 'en-us';
};
readonly body: types.ImportResourceRequestBody;
};
readonly ListResources: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly header: {
readonly 'X-Language': 'zh-cn' | 'en-us';
};
readonly body: types.ResourceDataobjectSearch;
};
readonly DownloadResourceTemplate: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly type: string;
};
readonly header: {
readonly 'X-Language': 'zh-cn' | 'en-us';
};
};
readonly ShowResource: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly id: string;
};
readonly header: {
readonly 'X-Language': 'zh-cn' | 'en-us';
};
};
readonly ChangeResource: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly id: string;
};
readonly header: {
readonly 'X-Language': 'zh-cn' | 'en-us';
};
readonly body: types.ChangeResourceRequestBody;
};
readonly ListAlertRules: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly sort_key?: string | undefined;
readonly sort_dir?: 'asc' | 'desc' | undefined;
readonly pipe_id?: string | undefined;
readonly rule_name?: string | undefined;
readonly rule_id?: string | undefined;
readonly status?: readonly ('ENABLED' | 'DISABLED')[] | undefined;
readonly severity?: readonly ('TIPS' | 'LOW' | 'MEDIUM' | 'HIGH' | 'FATAL')[] | undefined;
};
};
readonly CreateAlertRule: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CreateAlertRuleRequestBody;
};
readonly DeleteAlertRule: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: readonly (string)[];
};
readonly DisableAlertRule: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: readonly (string)[];
};
readonly EnableAlertRule: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: readonly (string)[];
};
readonly ListAlertRuleMetrics: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
};
readonly CreateAlertRuleSimulation: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CreateAlertRuleSimulationRequestBody;
};
readonly ListAlertRuleTemplates: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly offset: number;
readonly limit: number;
readonly sort_key?: string | undefined;
readonly sort_dir?: 'asc' | 'desc' | undefined;
readonly severity?: readonly ('TIPS' | 'LOW' | 'MEDIUM' | 'HIGH' | 'FATAL')[] | undefined;
};
};
readonly ListAlertRuleTemplateMetrics: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
};
readonly ShowAlertRuleTemplate: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly template_id: string;
};
};
readonly ShowAlertRule: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly rule_id: string;
};
};
readonly UpdateAlertRule: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly rule_id: string;
};
readonly body: types.UpdateAlertRuleRequestBody;
};
readonly ListCloudLogPlatform: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
};
readonly ListCloudLogResources: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly region_id?: string | undefined;
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly sort_key?: string | undefined;
readonly sort_dir?: string | undefined;
};
};
readonly CreateResourceConfig: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CreateCloudLogResourceRequestBody;
};
readonly ShowCloudLogTenantWhitelist: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly domain_id: string;
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly sort_dir?: string | undefined;
readonly sort_key?: string | undefined;
};
};
readonly ListDataspaces: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly dataspace_name?: string | undefined;
readonly dataspace_id?: string | undefined;
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly sort_dir?: string | undefined;
readonly sort_key?: string | undefined;
};
};
readonly CreateDataspace: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CreateDataspaceRequestBody;
};
readonly ShowDataspace: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly dataspace_id: string;
};
};
readonly UpdateDataspace: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly dataspace_id: string;
};
readonly body: types.UpdateDataspaceRequestBody;
};
readonly DeleteDataspace: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly dataspace_id: string;
};
};
readonly ShowMoniterMetricStats: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ShowMetricStatsRequestBody;
};
readonly ListPipes: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly dataspace_id?: string | undefined;
readonly pipe_id?: string | undefined;
readonly pipe_name?: string | undefined;
readonly pipe_type?: 'system-defined' | 'user-defined' | undefined;
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly sort_dir?: string | undefined;
readonly sort_key?: string | undefined;
};
};
readonly CreatePipe: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CreatePipeRequestBody;
};
readonly ShowPipe: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly pipe_id: string;
};
};
readonly UpdatePipe: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly pipe_id: string;
};
readonly body: types.UpdatePipeRequestBody;
};
readonly DeletePipe: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly pipe_id: string;
};
};
readonly ShowPipeConsumption: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly pipe_id: string;
};
};
readonly CreatePipeConsumption: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly pipe_id: string;
};
readonly body: types.EnableConsumptionRequestBody;
};
readonly DeletePipeConsumption: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly pipe_id: string;
};
};
readonly ShowPipeIndex: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly pipe_id: string;
};
};
readonly UpdatePipeIndex: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly pipe_id: string;
};
readonly body: types.UpdateIndexRequestBody;
};
readonly CreateSearchAnalysis: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CreateAnalysisRequestBody;
};
readonly ListSearchConditions: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly pipe_id: string;
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly sort_key?: string | undefined;
readonly sort_dir?: string | undefined;
};
};
readonly CreateSearchCondition: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CreateSearchConditionRequestBody;
};
readonly ShowSearchCondition: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly condition_id: string;
};
};
readonly UpdateSearchCondition: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly condition_id: string;
};
readonly body: types.UpdateSearchConditionRequestBody;
};
readonly DeleteSearchCondition: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly condition_id: string;
};
};
readonly ListSearchHistograms: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ListHistogramsRequestBody;
};
readonly ListSearchLogs: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ListLogsRequestBody;
};
readonly ListShippers: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly dataspace_id?: string | undefined;
readonly pipe_id?: string | undefined;
readonly shipper_name?: string | undefined;
readonly shipper_source_region?: string | undefined;
readonly shipper_source_strategy?: string | undefined;
readonly shipper_consumption_type?: string | undefined;
readonly destination_shipper_type?: string | undefined;
readonly shipper_status?: string | undefined;
readonly create_time?: string | undefined;
readonly limit?: number | undefined;
readonly offset?: number | undefined;
};
};
readonly CreateShipper: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CreateShipperBody;
};
readonly DeleteShipper: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.DeleteShipperRequestBody;
};
readonly ListShipperAuthorizations: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly source_region?: string | undefined;
readonly destination_shipper_type?: string | undefined;
readonly shipper_status?: string | undefined;
readonly auth_status?: string | undefined;
readonly limit?: number | undefined;
readonly offset?: number | undefined;
};
};
readonly HandleShipperAuthorization: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.AuthorizeHandlerRequestBody;
};
readonly ShowShipperDelegateAuth: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly domain_id: string;
};
readonly query: {
readonly agency_name: string;
};
};
readonly CreateShipperDelegateAuth: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly domain_id: string;
};
readonly body: types.CreateShipperDelegateAuthRequestBody;
};
readonly ShowShipperParam: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly param_type: string;
};
readonly query: {
readonly param?: string | undefined;
};
};
readonly ShowShipper: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly shipper_id: string;
};
};
readonly RetryShipperAuthorization: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly shipper_id: string;
};
readonly query: {
readonly param?: string | undefined;
};
};
readonly PauseShipper: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly shipper_id: string;
};
};
readonly ResumeShipper: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly shipper_id: string;
};
};
readonly RetryShipper: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly shipper_id: string;
};
};
readonly CreateAlert: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CreateAlertRequestBody;
};
readonly DeleteAlert: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.DeleteAlertRequestBody;
};
readonly DeleteAlerts: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.DeleteAlertRequestBody;
};
readonly CreateBatchOrderAlerts: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.OrderAlert;
};
readonly ChangeAlerts: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.BatchChangeAlertRequestBody;
};
readonly ExportAlerts: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ExportAlertsRequestBody;
};
readonly ImportAlerts: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ImportAlertsRequestBody;
};
readonly ListAlerts: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.DataobjectSearch;
};
readonly DownloadAlertTemplate: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
};
readonly ShowAlert: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly alert_id: string;
};
};
readonly ChangeAlert: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly alert_id: string;
};
readonly body: types.ChangeAlertRequestBody;
};
readonly ListConnections: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly name?: string | undefined;
readonly component_name?: string | undefined;
readonly creator_name?: string | undefined;
readonly modifier_name?: string | undefined;
readonly description?: string | undefined;
readonly create_start_time?: string | undefined;
readonly create_end_time?: string | undefined;
readonly update_start_time?: string | undefined;
readonly update_end_time?: string | undefined;
readonly is_defense_type?: boolean | undefined;
};
};
readonly CreateConnection: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CreateAssetsRequestBody;
};
readonly ShowConnection: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly asset_id: string;
};
};
readonly UpdateConnection: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly asset_id: string;
};
readonly body: types.CreateAssetsRequestBody;
};
readonly DeleteConnection: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly asset_id: string;
};
};
readonly UploadAttachment: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.UploadAttachmentRequestBody;
};
readonly ShowAttachment: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly attach_id: string;
};
};
readonly DownloadAttachment: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly attach_id: string;
};
};
readonly ListAllSecondCatalogue: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly catalogue_type?: string | undefined;
readonly catalogue_code?: string | undefined;
};
};
readonly CreateCatalogue: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CatalogueRequestPojo;
};
readonly DeleteCatalogue: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CatalogueDeleteRequestBody;
};
readonly BatchUpdateCatalogue: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.BatchCatalogueRequestPojo;
};
readonly ListCatalogue: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly limit?: number | undefined;
readonly offset?: number | undefined;
};
readonly body: types.SearchInfo;
};
readonly UpdateCatalogue: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly catalogue_id: string;
};
readonly body: types.CatalogueUpdateRequestPojo;
};
readonly ListComponents: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly offset?: number | undefined;
readonly limit?: number | undefined;
};
};
readonly ListComponentTemplates: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly search_value?: string | undefined;
readonly offset?: number | undefined;
readonly limit?: number | undefined;
};
};
readonly CreateComponentTemplate: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CreateTemplateReq;
};
readonly ShowComponentTemplate: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly template_id: string;
};
};
readonly UpdateComponentTemplate: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly template_id: string;
};
readonly body: types.CreateTemplateReq;
};
readonly DeleteComponentTemplate: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly template_id: string;
};
};
readonly ShowComponent: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly component_id: string;
};
};
readonly ListComponentActions: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly component_id: string;
};
readonly query: {
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly enabled: boolean;
};
};
readonly ShowComponentAction: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly component_id: string;
readonly action_id: string;
};
readonly query: {
readonly enabled: boolean;
};
};
readonly ListDataclass: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly name?: string | undefined;
readonly business_code?: string | undefined;
readonly description?: string | undefined;
readonly is_built_in?: boolean | undefined;
};
};
readonly ShowDataClassInfo: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly dataclass_id: string;
};
};
readonly ListDataclassFields: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly dataclass_id: string;
};
readonly query: {
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly name?: string | undefined;
readonly is_built_in?: boolean | undefined;
readonly field_category?: string | undefined;
readonly mapping?: boolean | undefined;
};
};
readonly CreateDataclassType: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly dataclass_id: string;
};
readonly body: types.CreateDataclassTypeRequestBody;
};
readonly DeleteDataclassType: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly dataclass_id: string;
};
readonly body: types.DeleteDataclassTypeRequestBody;
};
readonly EnableDataclassType: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly dataclass_id: string;
};
readonly body: types.EnableDataclassTypeRequestBody;
};
readonly BatchCreateDatapanelObjects: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly dataclass: string;
};
readonly body: types.DataObjectBatchCreateForm;
};
readonly ListDatapanelObjects: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly dataclass: string;
};
readonly body: types.DataobjectSearch;
};
readonly ShowDatapanelObject: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly dataclass: string;
readonly dataobject_id: string;
};
};
readonly CreateIncident: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CreateIncidentRequestBody;
};
readonly DeleteIncident: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.DeleteIncidentRequestBody;
};
readonly DeleteIncidents: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.DeleteIncidentRequestBody;
};
readonly ChangeIncidents: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ChangeIncidentRequestBody;
};
readonly ExportIncidents: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ExportIncidentsRequestBody;
};
readonly ImportIncidents: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ImportIncidentsRequestBody;
};
readonly ListIncidents: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.DataobjectSearch;
};
readonly DownloadIncidentTemplate: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
};
readonly ShowIncident: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly incident_id: string;
};
};
readonly ChangeIncident: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly incident_id: string;
};
readonly body: types.ChangeIncidentRequestBody;
};
readonly CreateIndicator: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.IndicatorCreateRequest;
};
readonly DeleteIndicator: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.DeleteIndicatorRequestBody;
};
readonly ExportIndicators: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ExportIndicatorsRequestBody;
};
readonly ImportIndicators: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ImportIndicatorsRequestBody;
};
readonly ListIndicators: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.IndicatorListSearchRequest;
};
readonly DownloadIndicatorTemplate: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
};
readonly ShowIndicatorDetail: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly indicator_id: string;
};
};
readonly UpdateIndicator: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly indicator_id: string;
};
readonly body: types.UpdateIndicatorRequestBody;
};
readonly CreateLayout: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.LayoutCreateRequestPojo;
};
readonly DeleteLayouts: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.LayoutDeleteRequestBody;
};
readonly ExecuteLayout: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ExecuteLayoutRequestBody;
};
readonly ListLayout: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.LayoutSearch;
};
readonly ShowLayoutWizardByField: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly layout_id: string;
readonly field_id: string;
};
};
readonly UpdateLayoutWizards: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.WizardUpdateRequestPojos;
};
readonly ShowLayoutWizard: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly wizard_id: string;
};
};
readonly DeleteLayoutWizard: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly wizard_id: string;
};
};
readonly ShowLayout: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly layout_id: string;
};
};
readonly UpdateLayout: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly layout_id: string;
};
readonly body: types.LayoutUpdateRequestPojo;
};
readonly ListLayoutWizards: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly layout_id: string;
};
readonly query: {
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly sort_key: 'update_time' | 'create_time';
readonly sort_dir: 'ASC' | 'DESC';
};
};
readonly CreateLayoutWizard: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly layout_id: string;
};
readonly body: types.WizardCreateRequestPojo;
};
readonly CreateClassifier: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CreateDpeClassifyRequestBody;
};
readonly ShowClassifierInfo: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly classifier_id: string;
};
};
readonly UpdateClassifier: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly classifier_id: string;
};
readonly body: types.CreateDpeClassifyRequestBody;
};
readonly DeleteClassifier: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly classifier_id: string;
};
};
readonly ShowMappingFunction: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
};
readonly CreateMapper: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CreateDpeMappingRequestBody;
};
readonly ShowMapperList: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.QueryDpeMapperRequestBody;
};
readonly ShowMapperDetail: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly mapper_id: string;
};
};
readonly UpdateMapper: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly mapper_id: string;
};
readonly body: types.CreateDpeMappingRequestBody;
};
readonly DeleteSingleMapper: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly mapper_id: string;
};
};
readonly CreatePreProcessRules: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CreatePreProcessRulesRequestBody;
};
readonly ShowPreProcessRulesList: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ShowPreProcessRulesListRequestBody;
};
readonly ShowMappingInfoList: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.QueryDpeRequestBody;
};
readonly DeleteMappingInfo: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly mapping_id: string;
};
};
readonly CopyMapping: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly mapping_id: string;
};
readonly body: types.CopyMappingRequestBody;
};
readonly UpdateMappingInfoStatus: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly mapping_id: string;
};
readonly body: types.UpdateDpeInfoStatusRequestBody;
};
readonly ListMetrics: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
};
readonly CreateMetric: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CreateMetricRequestBody;
};
readonly ShowMetricMetaData: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly metric_id: string;
};
};
readonly UpdateMetrics: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly metric_id: string;
};
readonly body: types.CreateMetricRequestBody;
};
readonly DeleteMetrics: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly metric_id: string;
};
};
readonly ListModules: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly offset?: number | undefined;
readonly limit?: number | undefined;
readonly sort_key: 'update_time' | 'create_time';
readonly sort_dir: 'ASC' | 'DESC';
readonly module_type?: 'tab' | 'section' | undefined;
};
};
readonly CreateModule: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ModuleCreateRequestPojo;
};
readonly ShowModule: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly module_id: string;
};
};
readonly UpdateModule: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly module_id: string;
};
readonly body: types.ModuleUpdateRequestPojo;
};
readonly DeleteModule: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly module_id: string;
};
};
readonly CreateNote: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CreateNoteRequestBody;
};
readonly DeleteNotes: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.DeleteNoteRequestBody;
};
readonly ListNotes: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ListNotesRequestBody;
};
readonly ListPlaybooks: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly search_txt?: string | undefined;
readonly enabled?: boolean | undefined;
readonly offset: number;
readonly limit: number;
readonly description?: string | undefined;
readonly dataclass_name?: string | undefined;
readonly name?: string | undefined;
};
};
readonly CreatePlaybook: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CreatePlaybookInfo;
};
readonly ExportPlaybook: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ExportPlaybook;
};
readonly ImportPlaybook: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ImportPlaybookRequestBody;
};
readonly ListPlaybookInstances: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly status?: 'RUNNING' | 'FINISHED' | 'FAILED' | 'RETRYING' | 'TERMINATING' | 'TERMINATED' | undefined;
readonly name?: string | undefined;
readonly playbook_name?: string | undefined;
readonly dataclass_name?: string | undefined;
readonly dataobject_name?: string | undefined;
readonly trigger_type?: 'TIMER' | 'EVENT' | undefined;
readonly from_date?: string | undefined;
readonly to_date?: string | undefined;
readonly date_type?: 'START' | 'END' | undefined;
readonly limit: number;
readonly offset: number;
};
};
readonly ListPlaybookAuditLogs: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly offset: number;
readonly limit: number;
readonly sort_key?: 'start_time' | 'end_time' | undefined;
readonly sort_dir?: 'asc' | 'desc' | undefined;
};
readonly body: types.AuditLogInfo;
};
readonly ShowPlaybookInstance: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly instance_id: string;
};
};
readonly ChangePlaybookInstance: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly instance_id: string;
};
readonly body: types.OperationPlaybookInfo;
};
readonly ShowPlaybookTopology: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly instance_id: string;
};
};
readonly ShowPlaybookStatistics: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
};
readonly ListPlaybookApproves: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly resource_id?: string | undefined;
readonly approve_type?: 'PLAYBOOK' | 'AOP_WORKFLOW' | undefined;
};
};
readonly ShowPlaybookVersion: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly version_id: string;
};
};
readonly UpdatePlaybookVersion: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly version_id: string;
};
readonly body: types.ModifyPlaybookVersionInfo;
};
readonly DeletePlaybookVersion: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly version_id: string;
};
};
readonly ListPlaybookActions: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly version_id: string;
};
readonly query: {
readonly limit: number;
readonly offset: number;
};
};
readonly CreatePlaybookAction: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly version_id: string;
};
readonly body: readonly (types.CreateAction)[];
};
readonly UpdatePlaybookAction: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly version_id: string;
readonly action_id: string;
};
readonly body: types.ModifyActionInfo;
};
readonly DeletePlaybookAction: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly version_id: string;
readonly action_id: string;
};
};
readonly CreatePlaybookApprove: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly version_id: string;
};
readonly body: types.ApprovePlaybookInfo;
};
readonly CopyPlaybookVersion: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly version_id: string;
};
readonly body: types.CopyPlaybookInfo;
};
readonly CreatePlaybookRule: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly version_id: string;
};
readonly body: types.CreateRuleInfo;
};
readonly ShowPlaybookRule: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly version_id: string;
readonly rule_id: string;
};
};
readonly UpdatePlaybookRule: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly version_id: string;
readonly rule_id: string;
};
readonly body: types.ModifyRuleInfo;
};
readonly DeletePlaybookRule: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly version_id: string;
readonly rule_id: string;
};
};
readonly ShowPlaybook: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly playbook_id: string;
};
};
readonly UpdatePlaybook: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly playbook_id: string;
};
readonly body: types.ModifyPlaybookInfo;
};
readonly DeletePlaybook: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly playbook_id: string;
};
};
readonly ShowPlaybookMonitors: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly playbook_id: string;
};
readonly query: {
readonly start_time: string;
readonly version_query_type: string;
readonly end_time: string;
};
};
readonly ListPlaybookVersions: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly playbook_id: string;
};
readonly query: {
readonly status?: 'EDITING' | 'APPROVING' | 'UNPASSED' | 'PUBLISHED' | undefined;
readonly enabled?: number | undefined;
readonly version_type?: 0 | 1 | undefined;
readonly offset?: number | undefined;
readonly limit?: number | undefined;
};
};
readonly CreatePlaybookVersion: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly playbook_id: string;
};
readonly body: types.CreatePlaybookVersionInfo;
};
readonly SearchPolicyRecord: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly header: {
readonly 'X-Secmaster-Version': string;
};
readonly body: types.SearchPolicyRequestBody;
};
readonly SearchPolicyRecordByPolicyId: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly policy_id: string;
};
readonly header: {
readonly 'X-Secmaster-Version': string;
};
readonly body: types.SearchPolicyRequestBody;
};
readonly CreateRetryPolicy: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly action_type: 'create' | 'retry';
};
readonly header: {
readonly 'X-Secmaster-Version': string;
};
readonly body: types.CreateRetryPolicyRequestBody;
};
readonly DeletePolicies: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly header: {
readonly 'X-Secmaster-Version': string;
};
readonly body: types.DeletePolicyRequestBody;
};
readonly SearchPolicy: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly header: {
readonly 'X-Secmaster-Version': string;
};
readonly body: types.SearchPolicyRequestBody;
};
readonly ShowPolicy: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly policy_id: string;
};
readonly header: {
readonly 'X-Secmaster-Version': string;
};
};
readonly ListTasks: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly offset: number;
readonly limit: number;
readonly sort_key: 'create_time' | 'update_time';
readonly sort_dir: 'ASC' | 'DESC';
readonly note?: string | undefined;
readonly name?: string | undefined;
readonly business_type?: 'WORKFLOWPUBLISH' | 'WORKFLOWNODEAPPROVE' | 'PLAYBOOKPUBLISH' | 'PLAYBOOKNODEAPPROVE' | undefined;
readonly creator_name?: string | undefined;
readonly query_type: 'my_todo' | 'all_handled';
readonly from_date?: string | undefined;
readonly to_date?: string | undefined;
};
};
readonly ShowTask: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly task_id: string;
};
};
readonly UpdateTask: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly task_id: string;
};
readonly header: {
readonly 'Idempotency-Key'?: string | undefined;
};
readonly body: types.ModifyTaskInfo;
};
readonly ExportVulnerabilities: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ExportVulnerabilitiesRequestBody;
};
readonly ImportVulnerabilities: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ImportVulnerabilitiesRequestBody;
};
readonly ListVulnerabilities: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.VulnerabilityDataObjectSearch;
};
readonly DownloadVulnerabilityTemplate: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
};
readonly ShowVulnerability: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly vul_id: string;
};
};
readonly ListWorkflows: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly offset: number;
readonly limit: number;
readonly order: 'ASC' | 'DESC';
readonly sortby: 'update_time' | 'create_time';
readonly enabled?: boolean | undefined;
readonly name?: string | undefined;
readonly description?: string | undefined;
readonly dataclass_id?: string | undefined;
readonly dataclass_name?: string | undefined;
readonly aop_type?: 'NORMAL' | 'SURVEY' | 'HEMOSTASIS' | 'EASE' | undefined;
};
};
readonly CreateAopWorkflow: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.CreateAopWorkflowInfo;
};
readonly ExportAopworkflow: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ExportAopworkflowInfo;
};
readonly ImportAopworkflow: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.ImportAopworkflowRequestBody;
};
readonly ListAopWorkflowInstance: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly offset: number;
readonly limit: number;
readonly sort_key: string;
readonly sort_dir: 'ASC' | 'DESC';
readonly from_date?: string | undefined;
readonly to_date?: string | undefined;
readonly workflow_id?: string | undefined;
readonly id?: string | undefined;
readonly name?: string | undefined;
readonly dataobject_id?: string | undefined;
readonly dataclass_id?: string | undefined;
readonly playbook_id?: string | undefined;
readonly defence_id?: string | undefined;
readonly status?: 'RUNNING' | 'FAILED' | 'FINISHED' | 'RETRYING' | 'TERMINATING' | 'TERMINATED' | undefined;
readonly trigger_type?: 'DEBUG' | 'TIMER' | 'EVENT' | 'MANUAL' | undefined;
};
};
readonly ShowAopWorkflowInstance: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly instance_id: string;
};
readonly query: {
readonly show_topology: boolean;
readonly offset?: number | undefined;
readonly limit?: number | undefined;
};
};
readonly UpdateWorkflowInstance: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly instance_id: string;
};
readonly header: {
readonly 'Idempotency-Key'?: string | undefined;
};
readonly body: types.AopInstanceUpdateDataPojo;
};
readonly ValidateAopWorkflowVersion: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly body: types.AopworkflowVersionValidateRes;
};
readonly ShowAopWorkflowVersion: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly version_id: string;
};
};
readonly UpdateAopWorkflowVersion: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly version_id: string;
};
readonly body: types.ModifyAopWorkflowVersionInfo;
};
readonly DeleteAopWorkflowVersion: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly version_id: string;
};
};
readonly CreateAopWorkflowVersionApprovel: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly version_id: string;
};
readonly body: types.CreateAopWorkflowVersionApprovelInfo;
};
readonly ShowAopWorkflow: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly workflow_id: string;
};
};
readonly UpdateAopWorkflow: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly workflow_id: string;
};
readonly body: types.ModifyAopWorkflowInfo;
};
readonly DeleteAopWorkflow: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly workflow_id: string;
};
};
readonly CreateWorkflowInstance: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly workflow_id: string;
};
readonly header: {
readonly 'Idempotency-Key'?: string | undefined;
};
readonly body: types.AopInstanceEventData;
};
readonly ListAopWorkflowVersions: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly workflow_id: string;
};
readonly query: {
readonly status?: 'pending_submit' | 'pending_approval' | 'publishing' | 'publish_failed' | 'not_activated' | 'activated' | 'rejected' | undefined;
};
};
readonly CreateAopWorkflowVersion: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly workflow_id: string;
};
readonly body: types.CreateAopWorkflowVersionInfo;
};
readonly CreateDataobject: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly dataclass_name: string;
};
readonly body: types.DataObjectCreateForm;
};
readonly DeleteDataobjects: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly dataclass_name: string;
};
readonly body: types.DataObjectDeleteForm;
};
readonly ExportDataobjects: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly dataclass_name: string;
};
readonly body: types.CommonDataObjectExportRequest;
};
readonly ImportDataobjects: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly dataclass_name: string;
};
readonly body: types.ImportDataobjectsRequestBody;
};
readonly ListDataobjects: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly dataclass_name: string;
};
readonly body: types.DataobjectSearch;
};
readonly ShowDataobject: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly dataclass_name: string;
readonly data_object_id: string;
};
};
readonly UpdateDataobject: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly dataclass_name: string;
readonly data_object_id: string;
};
readonly body: types.DataObjectBatchUpdateForm;
};
readonly CreateDataobjectRelation: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly dataclass_type: string;
readonly data_object_id: string;
readonly related_dataclass_type: string;
};
readonly body: types.CreateDataobjectRelationRequestBody;
};
readonly DeleteDataobjectRelation: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly dataclass_type: string;
readonly data_object_id: string;
readonly related_dataclass_type: string;
};
readonly body: types.CreateDataobjectRelationRequestBody;
};
readonly ListDataobjectRelations: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly dataclass_type: string;
readonly data_object_id: string;
readonly related_dataclass_type: string;
};
readonly body: types.DataobjectSearch;
};
readonly BatchCreateDataobjectRelations: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly dataclass_type: string;
readonly related_dataclass_type: string;
};
readonly body: types.BatchCreateDataobjectRelationsRequestBody;
};
readonly CountResourceInstance: {
readonly path: {
readonly project_id: string;
readonly resource_type: string;
};
readonly body: types.QueryResourceInstanceRequestBody;
};
readonly ListResourceInstance: {
readonly path: {
readonly project_id: string;
readonly resource_type: string;
};
readonly query: {
readonly limit?: string | undefined;
readonly offset?: string | undefined;
};
readonly body: types.QueryResourceInstanceRequestBody;
};
readonly ListProjectTag: {
readonly path: {
readonly project_id: string;
readonly resource_type: string;
};
};
readonly ListResourceTag: {
readonly path: {
readonly project_id: string;
readonly resource_type: string;
readonly resource_id: string;
};
};
readonly BatchTagResources: {
readonly path: {
readonly project_id: string;
readonly resource_type: string;
readonly resource_id: string;
};
readonly body: types.AlterResourceTagsInBatchesRequestBody;
};
readonly DeleteTags: {
readonly path: {
readonly project_id: string;
readonly resource_type: string;
readonly resource_id: string;
};
readonly body: types.AlterResourceTagsInBatchesRequestBody;
};
readonly BatchUntagResources: {
readonly path: {
readonly project_id: string;
readonly resource_type: string;
readonly resource_id: string;
};
readonly body: types.AlterResourceTagsInBatchesRequestBody;
};
readonly UpdateTagValue: {
readonly path: {
readonly project_id: string;
readonly resource_type: string;
readonly resource_id: string;
readonly key: string;
};
readonly body: types.UpdateTagValueRequestBody;
};
readonly SendWorkspaceEvent: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly header: {
readonly 'Idempotency-Key'?: string | undefined;
};
readonly body: types.SendWorkspaceEventRequestBody;
};
readonly SendInstanceEvent: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly instance_id: string;
};
readonly header: {
readonly 'Idempotency-Key'?: string | undefined;
};
readonly body: types.SendInstanceEventRequestBody;
};
readonly ShowInstanceOutput: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly instance_id: string;
readonly output_ref: string;
};
};
readonly ExportWorkflowBpmn: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly version_id: string;
};
};
readonly ListHolds: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly status?: 'active' | 'releasing' | 'released' | undefined;
readonly offset: number;
readonly limit: number;
};
};
readonly CreateHold: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly header: {
readonly 'Idempotency-Key'?: string | undefined;
};
readonly body: types.CreateHoldRequestBody;
};
readonly ShowHold: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly hold_id: string;
};
};
readonly ReleaseHold: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
readonly hold_id: string;
};
readonly header: {
readonly 'Idempotency-Key'?: string | undefined;
};
readonly body: types.ReleaseHoldRequestBody;
};
readonly ShowWorkspaceGuides: {
readonly path: {
readonly project_id: string;
readonly workspace_id: string;
};
readonly query: {
readonly version?: string | undefined;
};
};
readonly ListUsers: {
readonly query: {
readonly offset: number;
readonly limit: number;
};
};
readonly CreateUser: {
readonly body: types.CreateUserRequestBody;
};
readonly UpdateUser: {
readonly path: {
readonly user_id: string;
};
readonly body: types.UpdateUserRequestBody;
};
readonly DeleteUser: {
readonly path: {
readonly user_id: string;
};
};
readonly ListAccessKeys: {
readonly path: {
readonly user_id: string;
};
};
readonly CreateAccessKey: {
readonly path: {
readonly user_id: string;
};
readonly body: types.CreateAccessKeyRequestBody;
};
readonly DeleteAccessKey: {
readonly path: {
readonly user_id: string;
readonly access: string;
};
};
readonly CreateToken: {
readonly query: {
readonly nocatalog?: string | undefined;
};
readonly header: {
readonly 'X-Auth-Token'?: string | undefined;
};
readonly body: types.CreateTokenRequestBody;
};
readonly ListProjects: {
readonly query: {
readonly name?: string | undefined;
readonly domain_id?: string | undefined;
};
};
readonly ListDomains: {

};
}

/** What each operation gives. */
export interface Responses {
readonly ListSubscriptionGlobalOrder: types.ListSubscriptionGlobalOrderResponse;
readonly ListServiceAgency: types.ListServiceAgencyResponse;
readonly CreateServiceAgency: undefined;
readonly ListCloudLogAlias: string;
readonly ListCollectConfig: types.ListCollectConfigResponse;
readonly CreateCollectConfig: readonly (types.ConfigResponse)[];
readonly DeleteLtsCloudLog: types.DeleteLtsCloudLogResponse;
readonly ListCloudLogManages: types.ListCloudLogManagesResponse;
readonly ListRegions: types.ListRegionsResponse;
readonly ListConfigurationDictionaries: types.ListConfigurationDictionariesResponse;
readonly CreateConfigurationDictionaries: types.CreateConfigurationDictionariesResponse;
readonly UpdateConfigurationDictionaries: types.UpdateConfigurationDictionariesResponse;
readonly DeleteConfigurationDictionaries: types.DeleteConfigurationDictionariesResponse;
readonly ShowPlatformManaged: types.ShowPlatformManagedResponse;
readonly ListSubscriptionOrder: types.ListSubscriptionOrderResponse;
readonly CreateSubscriptionOrder: types.CreateSubscriptionOrderResponse;
readonly UpdateSubscriptionOrder: types.UpdateSubscriptionOrderResponse;
readonly DeleteSubscriptionOrder: undefined;
readonly ListSubscriptionProduct: types.ListSubscriptionProductResponse;
readonly ListWorkspaces: types.ListWorkspacesResponse;
readonly CreateWorkspace: types.CreateWorkspaceResponse;
readonly ShowWorkspace: types.ShowWorkspaceResponse;
readonly UpdateWorkspace: types.UpdateWorkspaceResponse;
readonly DeleteWorkspace: undefined;
readonly ListCollectorChannels: types.ListCollectorChannelsResponse;
readonly CreateCollectorChannel: types.CreateCollectorChannelResponse;
readonly ListCollectorChannelGroup: readonly (types.Group)[];
readonly CreateCollectorChannelGroup: types.CreateCollectorChannelGroupResponse;
readonly UpdateCollectorChannelGroup: types.UpdateCollectorChannelGroupResponse;
readonly DeleteCollectorChannelGroup: types.DeleteCollectorChannelGroupResponse;
readonly ListCollectorInstances: types.ListCollectorInstancesResponse;
readonly ShowCollectorChannel: types.ShowCollectorChannelResponse;
readonly UpdateCollectorChannel: types.UpdateCollectorChannelResponse;
readonly DeleteCollectorChannel: types.DeleteCollectorChannelResponse;
readonly CreateCollectorChannelOperation: types.CreateCollectorChannelOperationResponse;
readonly ListCollectorConnections: types.ListCollectorConnectionsResponse;
readonly CreateCollectorConnection: types.CreateCollectorConnectionResponse;
readonly ShowCollectorConnection: types.ShowCollectorConnectionResponse;
readonly UpdateCollectorConnection: types.UpdateCollectorConnectionResponse;
readonly DeleteCollectorConnection: types.DeleteCollectorConnectionResponse;
readonly CreateCollectorFiles: types.CreateCollectorFilesResponse;
readonly ListCollectorParsers: types.ListCollectorParsersResponse;
readonly CreateCollectorParser: types.CreateCollectorParserResponse;
readonly ExportCollectorParser: types.FileContent;
readonly ImportCollectorParser: types.ImportCollectorParserResponse;
readonly ListCollectorParserTemplate: types.ListCollectorParserTemplateResponse;
readonly ShowCollectorParser: types.ShowCollectorParserResponse;
readonly DeleteCollectorParser: types.DeleteCollectorParserResponse;
readonly ListCollectorModuleTemplate: types.ListCollectorModuleTemplateResponse;
readonly ListCollectorModuleRestrictions: readonly (types.ShowTemplateFields)[];
readonly ListCollectorNode: types.ListCollectorNodeResponse;
readonly ListIsapComponents: types.ListIsapComponentsResponse;
readonly ShowIsapComponent: types.ShowIsapComponentResponse;
readonly ListComponentConfiguration: types.ListComponentConfigurationResponse;
readonly UpdateComponentConfiguration: types.UpdateComponentConfigurationResponse;
readonly CreateConfigurationApplication: types.CreateConfigurationApplicationResponse;
readonly ListHistoryComponentConfiguration: types.ListHistoryComponentConfigurationResponse;
readonly ListRunningNodes: types.ListRunningNodesResponse;
readonly ListComponentTemplate: types.ListComponentTemplateResponse;
readonly ListNodes: types.ListNodesResponse;
readonly DeleteNode: types.DeleteNodeResponse;
readonly ListInstallation: types.ListInstallationResponse;
readonly ListVpcEndpointService: types.ListVpcEndpointServiceResponse;
readonly UpdateVpcEndpointService: types.UpdateVpcEndpointServiceResponse;
readonly UpdateNode: types.UpdateNodeResponse;
readonly BatchSearchMetricHits: readonly (types.ShowMetricResultResponseBody)[];
readonly ListReports: readonly (types.ReportInfo)[];
readonly CreateReport: string;
readonly UpdateRecipientsEmailStatus: string;
readonly ListRecipientsStatus: readonly (types.EmailStatusInfo)[];
readonly ShowReportInfo: types.ShowReportInfoResponse;
readonly UpdateReport: string;
readonly DeleteReport: string;
readonly ExecuteReportAction: types.ExecuteReportActionResponse;
readonly DeleteResource: types.DeleteResourceResponse;
readonly ExportResources: types.FileContent;
readonly ImportResource: types.ImportResourceResponse;
readonly ListResources: types.ListResourcesResponse;
readonly DownloadResourceTemplate: types.FileContent;
readonly ShowResource: types.ShowResourceResponse;
readonly ChangeResource: types.ChangeResourceResponse;
readonly ListAlertRules: types.ListAlertRulesResponse;
readonly CreateAlertRule: types.CreateAlertRuleResponse;
readonly DeleteAlertRule: types.DeleteAlertRuleResponse;
readonly DisableAlertRule: types.DisableAlertRuleResponse;
readonly EnableAlertRule: types.EnableAlertRuleResponse;
readonly ListAlertRuleMetrics: types.ListAlertRuleMetricsResponse;
readonly CreateAlertRuleSimulation: types.CreateAlertRuleSimulationResponse;
readonly ListAlertRuleTemplates: types.ListAlertRuleTemplatesResponse;
readonly ListAlertRuleTemplateMetrics: types.ListAlertRuleTemplateMetricsResponse;
readonly ShowAlertRuleTemplate: types.ShowAlertRuleTemplateResponse;
readonly ShowAlertRule: types.ShowAlertRuleResponse;
readonly UpdateAlertRule: types.UpdateAlertRuleResponse;
readonly ListCloudLogPlatform: types.ListCloudLogPlatformResponse;
readonly ListCloudLogResources: types.ListCloudLogResourcesResponse;
readonly CreateResourceConfig: types.CreateResourceConfigResponse;
readonly ShowCloudLogTenantWhitelist: types.ShowCloudLogTenantWhitelistResponse;
readonly ListDataspaces: types.ListDataspacesResponse;
readonly CreateDataspace: types.CreateDataspaceResponse;
readonly ShowDataspace: types.ShowDataspaceResponse;
readonly UpdateDataspace: types.UpdateDataspaceResponse;
readonly DeleteDataspace: types.DeleteDataspaceResponse;
readonly ShowMoniterMetricStats: types.ShowMoniterMetricStatsResponse;
readonly ListPipes: types.ListPipesResponse;
readonly CreatePipe: types.CreatePipeResponse;
readonly ShowPipe: types.ShowPipeResponse;
readonly UpdatePipe: types.UpdatePipeResponse;
readonly DeletePipe: types.DeletePipeResponse;
readonly ShowPipeConsumption: types.ShowPipeConsumptionResponse;
readonly CreatePipeConsumption: types.CreatePipeConsumptionResponse;
readonly DeletePipeConsumption: types.DeletePipeConsumptionResponse;
readonly ShowPipeIndex: types.ShowPipeIndexResponse;
readonly UpdatePipeIndex: types.UpdatePipeIndexResponse;
readonly CreateSearchAnalysis: types.CreateSearchAnalysisResponse;
readonly ListSearchConditions: types.ListSearchConditionsResponse;
readonly CreateSearchCondition: types.CreateSearchConditionResponse;
readonly ShowSearchCondition: types.ShowSearchConditionResponse;
readonly UpdateSearchCondition: types.UpdateSearchConditionResponse;
readonly DeleteSearchCondition: types.DeleteSearchConditionResponse;
readonly ListSearchHistograms: types.ListSearchHistogramsResponse;
readonly ListSearchLogs: types.ListSearchLogsResponse;
readonly ListShippers: types.ListShippersResponse;
readonly CreateShipper: types.CreateShipperResponse;
readonly DeleteShipper: types.DeleteShipperResponse;
readonly ListShipperAuthorizations: types.ListShipperAuthorizationsResponse;
readonly HandleShipperAuthorization: types.HandleShipperAuthorizationResponse;
readonly ShowShipperDelegateAuth: types.ShowShipperDelegateAuthResponse;
readonly CreateShipperDelegateAuth: types.CreateShipperDelegateAuthResponse;
readonly ShowShipperParam: types.ShowShipperParamResponse;
readonly ShowShipper: types.ShowShipperResponse;
readonly RetryShipperAuthorization: types.RetryShipperAuthorizationResponse;
readonly PauseShipper: types.PauseShipperResponse;
readonly ResumeShipper: types.ResumeShipperResponse;
readonly RetryShipper: types.RetryShipperResponse;
readonly CreateAlert: types.CreateAlertResponse;
readonly DeleteAlert: types.DeleteAlertResponse;
readonly DeleteAlerts: types.DeleteAlertsResponse;
readonly CreateBatchOrderAlerts: types.CreateBatchOrderAlertsResponse;
readonly ChangeAlerts: types.ChangeAlertsResponse;
readonly ExportAlerts: types.FileContent;
readonly ImportAlerts: types.ImportAlertsResponse;
readonly ListAlerts: types.ListAlertsResponse;
readonly DownloadAlertTemplate: types.FileContent;
readonly ShowAlert: types.ShowAlertResponse;
readonly ChangeAlert: types.ChangeAlertResponse;
readonly ListConnections: types.ListConnectionsResponse;
readonly CreateConnection: types.CreateConnectionResponse;
readonly ShowConnection: types.ShowConnectionResponse;
readonly UpdateConnection: types.UpdateConnectionResponse;
readonly DeleteConnection: types.DeleteConnectionResponse;
readonly UploadAttachment: types.UploadAttachmentResponse;
readonly ShowAttachment: types.ShowAttachmentResponse;
readonly DownloadAttachment: types.DownloadAttachmentResponse;
readonly ListAllSecondCatalogue: types.ListAllSecondCatalogueResponse;
readonly CreateCatalogue: types.CreateCatalogueResponse;
readonly DeleteCatalogue: types.DeleteCatalogueResponse;
readonly BatchUpdateCatalogue: types.BatchUpdateCatalogueResponse;
readonly ListCatalogue: types.ListCatalogueResponse;
readonly UpdateCatalogue: types.UpdateCatalogueResponse;
readonly ListComponents: types.ListComponentsResponse;
readonly ListComponentTemplates: types.ListComponentTemplatesResponse;
readonly CreateComponentTemplate: types.CreateComponentTemplateResponse;
readonly ShowComponentTemplate: types.ShowComponentTemplateResponse;
readonly UpdateComponentTemplate: types.UpdateComponentTemplateResponse;
readonly DeleteComponentTemplate: types.DeleteComponentTemplateResponse;
readonly ShowComponent: types.ShowComponentResponse;
readonly ListComponentActions: types.ListComponentActionsResponse;
readonly ShowComponentAction: types.ShowComponentActionResponse;
readonly ListDataclass: types.ListDataclassResponse;
readonly ShowDataClassInfo: types.ShowDataClassInfoResponse;
readonly ListDataclassFields: types.ListDataclassFieldsResponse;
readonly CreateDataclassType: types.CreateDataclassTypeResponse;
readonly DeleteDataclassType: readonly (types.DeleteRelationResource)[];
readonly EnableDataclassType: types.EnableDataclassTypeResponse;
readonly BatchCreateDatapanelObjects: readonly (types.DataObjectCreateUpdateResponse)[];
readonly ListDatapanelObjects: types.ListDatapanelObjectsResponse;
readonly ShowDatapanelObject: types.ShowDatapanelObjectResponse;
readonly CreateIncident: types.CreateIncidentResponse;
readonly DeleteIncident: types.DeleteIncidentResponse;
readonly DeleteIncidents: types.DeleteIncidentsResponse;
readonly ChangeIncidents: types.ChangeIncidentsResponse;
readonly ExportIncidents: types.FileContent;
readonly ImportIncidents: types.ImportIncidentsResponse;
readonly ListIncidents: types.ListIncidentsResponse;
readonly DownloadIncidentTemplate: types.FileContent;
readonly ShowIncident: types.ShowIncidentResponse;
readonly ChangeIncident: types.ChangeIncidentResponse;
readonly CreateIndicator: types.CreateIndicatorResponse;
readonly DeleteIndicator: types.DeleteIndicatorResponse;
readonly ExportIndicators: types.FileContent;
readonly ImportIndicators: types.ImportIndicatorsResponse;
readonly ListIndicators: types.ListIndicatorsResponse;
readonly DownloadIndicatorTemplate: types.FileContent;
readonly ShowIndicatorDetail: types.ShowIndicatorDetailResponse;
readonly UpdateIndicator: types.UpdateIndicatorResponse;
readonly CreateLayout: types.CreateLayoutResponse;
readonly DeleteLayouts: types.DeleteLayoutsResponse;
readonly ExecuteLayout: types.ExecuteLayoutResponse;
readonly ListLayout: types.ListLayoutResponse;
readonly ShowLayoutWizardByField: types.ShowLayoutWizardByFieldResponse;
readonly UpdateLayoutWizards: types.UpdateLayoutWizardsResponse;
readonly ShowLayoutWizard: types.ShowLayoutWizardResponse;
readonly DeleteLayoutWizard: types.DeleteLayoutWizardResponse;
readonly ShowLayout: types.ShowLayoutResponse;
readonly UpdateLayout: types.UpdateLayoutResponse;
readonly ListLayoutWizards: types.ListLayoutWizardsResponse;
readonly CreateLayoutWizard: types.CreateLayoutWizardResponse;
readonly CreateClassifier: types.CreateClassifierResponse;
readonly ShowClassifierInfo: types.ShowClassifierInfoResponse;
readonly UpdateClassifier: types.UpdateClassifierResponse;
readonly DeleteClassifier: types.DeleteClassifierResponse;
readonly ShowMappingFunction: types.ShowMappingFunctionResponse;
readonly CreateMapper: types.CreateMapperResponse;
readonly ShowMapperList: types.ShowMapperListResponse;
readonly ShowMapperDetail: types.ShowMapperDetailResponse;
readonly UpdateMapper: types.UpdateMapperResponse;
readonly DeleteSingleMapper: types.DeleteSingleMapperResponse;
readonly CreatePreProcessRules: types.CreatePreProcessRulesResponse;
readonly ShowPreProcessRulesList: types.ShowPreProcessRulesListResponse;
readonly ShowMappingInfoList: types.ShowMappingInfoListResponse;
readonly DeleteMappingInfo: types.DeleteMappingInfoResponse;
readonly CopyMapping: types.CopyMappingResponse;
readonly UpdateMappingInfoStatus: types.UpdateMappingInfoStatusResponse;
readonly ListMetrics: types.ListMetricsResponse;
readonly CreateMetric: types.CreateMetricResponse;
readonly ShowMetricMetaData: types.ShowMetricMetaDataResponse;
readonly UpdateMetrics: types.UpdateMetricsResponse;
readonly DeleteMetrics: undefined;
readonly ListModules: types.ListModulesResponse;
readonly CreateModule: types.CreateModuleResponse;
readonly ShowModule: types.ShowModuleResponse;
readonly UpdateModule: types.UpdateModuleResponse;
readonly DeleteModule: types.DeleteModuleResponse;
readonly CreateNote: types.CreateNoteResponse;
readonly DeleteNotes: types.DeleteNotesResponse;
readonly ListNotes: types.ListNotesResponse;
readonly ListPlaybooks: types.ListPlaybooksResponse;
readonly CreatePlaybook: types.CreatePlaybookResponse;
readonly ExportPlaybook: types.FileContent;
readonly ImportPlaybook: types.ImportPlaybookResponse;
readonly ListPlaybookInstances: types.ListPlaybookInstancesResponse;
readonly ListPlaybookAuditLogs: types.ListPlaybookAuditLogsResponse;
readonly ShowPlaybookInstance: types.ShowPlaybookInstanceResponse;
readonly ChangePlaybookInstance: types.ChangePlaybookInstanceResponse;
readonly ShowPlaybookTopology: types.ShowPlaybookTopologyResponse;
readonly ShowPlaybookStatistics: types.ShowPlaybookStatisticsResponse;
readonly ListPlaybookApproves: types.ListPlaybookApprovesResponse;
readonly ShowPlaybookVersion: types.ShowPlaybookVersionResponse;
readonly UpdatePlaybookVersion: types.UpdatePlaybookVersionResponse;
readonly DeletePlaybookVersion: types.DeletePlaybookVersionResponse;
readonly ListPlaybookActions: types.ListPlaybookActionsResponse;
readonly CreatePlaybookAction: types.CreatePlaybookActionResponse;
readonly UpdatePlaybookAction: types.UpdatePlaybookActionResponse;
readonly DeletePlaybookAction: types.DeletePlaybookActionResponse;
readonly CreatePlaybookApprove: types.CreatePlaybookApproveResponse;
readonly CopyPlaybookVersion: types.CopyPlaybookVersionResponse;
readonly CreatePlaybookRule: types.CreatePlaybookRuleResponse;
readonly ShowPlaybookRule: types.ShowPlaybookRuleResponse;
readonly UpdatePlaybookRule: types.UpdatePlaybookRuleResponse;
readonly DeletePlaybookRule: types.DeletePlaybookRuleResponse;
readonly ShowPlaybook: types.ShowPlaybookResponse;
readonly UpdatePlaybook: types.UpdatePlaybookResponse;
readonly DeletePlaybook: types.DeletePlaybookResponse;
readonly ShowPlaybookMonitors: types.ShowPlaybookMonitorsResponse;
readonly ListPlaybookVersions: types.ListPlaybookVersionsResponse;
readonly CreatePlaybookVersion: types.CreatePlaybookVersionResponse;
readonly SearchPolicyRecord: types.SearchPolicyRecordResponse;
readonly SearchPolicyRecordByPolicyId: types.SearchPolicyRecordByPolicyIdResponse;
readonly CreateRetryPolicy: types.CreateRetryPolicyResponse;
readonly DeletePolicies: types.DeletePoliciesResponse;
readonly SearchPolicy: types.SearchPolicyResponse;
readonly ShowPolicy: types.ShowPolicyResponse;
readonly ListTasks: types.ListTasksResponse;
readonly ShowTask: types.ShowTaskResponse;
readonly UpdateTask: types.UpdateTaskResponse;
readonly ExportVulnerabilities: types.FileContent;
readonly ImportVulnerabilities: types.ImportVulnerabilitiesResponse;
readonly ListVulnerabilities: types.ListVulnerabilitiesResponse;
readonly DownloadVulnerabilityTemplate: types.FileContent;
readonly ShowVulnerability: types.ShowVulnerabilityResponse;
readonly ListWorkflows: types.ListWorkflowsResponse;
readonly CreateAopWorkflow: types.CreateAopWorkflowResponse;
readonly ExportAopworkflow: types.FileContent;
readonly ImportAopworkflow: types.ImportAopworkflowResponse;
readonly ListAopWorkflowInstance: types.ListAopWorkflowInstanceResponse;
readonly ShowAopWorkflowInstance: types.ShowAopWorkflowInstanceResponse;
readonly UpdateWorkflowInstance: types.UpdateWorkflowInstanceResponse;
readonly ValidateAopWorkflowVersion: types.ValidateAopWorkflowVersionResponse;
readonly ShowAopWorkflowVersion: types.ShowAopWorkflowVersionResponse;
readonly UpdateAopWorkflowVersion: types.UpdateAopWorkflowVersionResponse;
readonly DeleteAopWorkflowVersion: types.DeleteAopWorkflowVersionResponse;
readonly CreateAopWorkflowVersionApprovel: types.CreateAopWorkflowVersionApprovelResponse;
readonly ShowAopWorkflow: types.ShowAopWorkflowResponse;
readonly UpdateAopWorkflow: types.UpdateAopWorkflowResponse;
readonly DeleteAopWorkflow: types.DeleteAopWorkflowResponse;
readonly CreateWorkflowInstance: types.CreateWorkflowInstanceResponse;
readonly ListAopWorkflowVersions: types.ListAopWorkflowVersionsResponse;
readonly CreateAopWorkflowVersion: types.CreateAopWorkflowVersionResponse;
readonly CreateDataobject: types.CreateDataobjectResponse;
readonly DeleteDataobjects: types.DeleteDataobjectsResponse;
readonly ExportDataobjects: types.FileContent;
readonly ImportDataobjects: types.ImportDataobjectsResponse;
readonly ListDataobjects: types.ListDataobjectsResponse;
readonly ShowDataobject: types.ShowDataobjectResponse;
readonly UpdateDataobject: types.UpdateDataobjectResponse;
readonly CreateDataobjectRelation: types.CreateDataobjectRelationResponse;
readonly DeleteDataobjectRelation: types.DeleteDataobjectRelationResponse;
readonly ListDataobjectRelations: types.ListDataobjectRelationsResponse;
readonly BatchCreateDataobjectRelations: types.BatchCreateDataobjectRelationsResponse;
readonly CountResourceInstance: types.CountResourceInstanceResponse;
readonly ListResourceInstance: types.ListResourceInstanceResponse;
readonly ListProjectTag: types.ListProjectTagResponse;
readonly ListResourceTag: types.ListResourceTagResponse;
readonly BatchTagResources: undefined;
readonly DeleteTags: undefined;
readonly BatchUntagResources: undefined;
readonly UpdateTagValue: undefined;
readonly SendWorkspaceEvent: types.SendWorkspaceEventResponse;
readonly SendInstanceEvent: types.SendInstanceEventResponse;
readonly ShowInstanceOutput: types.ShowInstanceOutputResponse;
readonly ExportWorkflowBpmn: types.FileContent;
readonly ListHolds: types.ListHoldsResponse;
readonly CreateHold: types.HoldResponse;
readonly ShowHold: types.HoldResponse;
readonly ReleaseHold: types.HoldResponse;
readonly ShowWorkspaceGuides: types.ShowWorkspaceGuidesResponse;
readonly ListUsers: types.ListUsersResponse;
readonly CreateUser: types.UserResponse;
readonly UpdateUser: types.UserResponse;
readonly DeleteUser: types.EmptyResponse;
readonly ListAccessKeys: types.ListAccessKeysResponse;
readonly CreateAccessKey: types.AccessKeyResponse;
readonly DeleteAccessKey: types.EmptyResponse;
readonly CreateToken: types.Answered<types.CreateTokenResponse, { readonly 'X-Subject-Token': string }>;
readonly ListProjects: types.ListProjectsResponse;
readonly ListDomains: types.ListDomainsResponse;
}

export type OperationId = keyof Requests;

/** The operations of each family. */
export interface OperationsByTag {
readonly agency: 'ListServiceAgency' | 'CreateServiceAgency';
readonly alert: 'CreateAlert' | 'DeleteAlert' | 'DeleteAlerts' | 'CreateBatchOrderAlerts' | 'ChangeAlerts' | 'ExportAlerts' | 'ImportAlerts' | 'ListAlerts' | 'DownloadAlertTemplate' | 'ShowAlert' | 'ChangeAlert';
readonly attachment: 'UploadAttachment' | 'ShowAttachment' | 'DownloadAttachment';
readonly catalogue: 'ListAllSecondCatalogue' | 'CreateCatalogue' | 'DeleteCatalogue' | 'BatchUpdateCatalogue' | 'ListCatalogue' | 'UpdateCatalogue';
readonly 'collector-channel': 'ListCollectorChannels' | 'CreateCollectorChannel' | 'ListCollectorInstances' | 'ShowCollectorChannel' | 'UpdateCollectorChannel' | 'DeleteCollectorChannel' | 'CreateCollectorChannelOperation';
readonly 'collector-channel-group': 'ListCollectorChannelGroup' | 'CreateCollectorChannelGroup' | 'UpdateCollectorChannelGroup' | 'DeleteCollectorChannelGroup';
readonly 'collector-component': 'ListIsapComponents' | 'ShowIsapComponent' | 'ListComponentConfiguration' | 'UpdateComponentConfiguration' | 'CreateConfigurationApplication' | 'ListHistoryComponentConfiguration' | 'ListRunningNodes' | 'ListComponentTemplate';
readonly 'collector-connection': 'ListCollectorConnections' | 'CreateCollectorConnection' | 'ShowCollectorConnection' | 'UpdateCollectorConnection' | 'DeleteCollectorConnection';
readonly 'collector-file': 'CreateCollectorFiles';
readonly 'collector-module-template': 'ListCollectorModuleTemplate' | 'ListCollectorModuleRestrictions';
readonly 'collector-node': 'ListCollectorNode' | 'ListNodes' | 'DeleteNode' | 'ListInstallation' | 'ListVpcEndpointService' | 'UpdateVpcEndpointService' | 'UpdateNode';
readonly 'collector-parser': 'ListCollectorParsers' | 'CreateCollectorParser' | 'ExportCollectorParser' | 'ImportCollectorParser' | 'ListCollectorParserTemplate' | 'ShowCollectorParser' | 'DeleteCollectorParser';
readonly component: 'ListComponents' | 'ShowComponent' | 'ListComponentActions' | 'ShowComponentAction';
readonly 'component-template': 'ListComponentTemplates' | 'CreateComponentTemplate' | 'ShowComponentTemplate' | 'UpdateComponentTemplate' | 'DeleteComponentTemplate';
readonly connection: 'ListConnections' | 'CreateConnection' | 'ShowConnection' | 'UpdateConnection' | 'DeleteConnection';
readonly dataclass: 'ListDataclass' | 'ShowDataClassInfo' | 'ListDataclassFields';
readonly 'dataclass-type': 'CreateDataclassType' | 'DeleteDataclassType' | 'EnableDataclassType';
readonly dataobject: 'CreateDataobject' | 'DeleteDataobjects' | 'ExportDataobjects' | 'ImportDataobjects' | 'ListDataobjects' | 'ShowDataobject' | 'UpdateDataobject';
readonly 'dataobject-relation': 'CreateDataobjectRelation' | 'DeleteDataobjectRelation' | 'ListDataobjectRelations' | 'BatchCreateDataobjectRelations';
readonly 'datapanel-object': 'BatchCreateDatapanelObjects' | 'ListDatapanelObjects' | 'ShowDatapanelObject';
readonly dictionary: 'ListConfigurationDictionaries' | 'CreateConfigurationDictionaries' | 'UpdateConfigurationDictionaries' | 'DeleteConfigurationDictionaries';
readonly hold: 'ListHolds' | 'CreateHold' | 'ShowHold' | 'ReleaseHold';
readonly iam: 'CreateToken' | 'ListProjects' | 'ListDomains';
readonly incident: 'CreateIncident' | 'DeleteIncident' | 'DeleteIncidents' | 'ChangeIncidents' | 'ExportIncidents' | 'ImportIncidents' | 'ListIncidents' | 'DownloadIncidentTemplate' | 'ShowIncident' | 'ChangeIncident';
readonly indicator: 'CreateIndicator' | 'DeleteIndicator' | 'ExportIndicators' | 'ImportIndicators' | 'ListIndicators' | 'DownloadIndicatorTemplate' | 'ShowIndicatorDetail' | 'UpdateIndicator';
readonly layout: 'CreateLayout' | 'DeleteLayouts' | 'ExecuteLayout' | 'ListLayout' | 'ShowLayout' | 'UpdateLayout';
readonly 'layout-wizard': 'ShowLayoutWizardByField' | 'UpdateLayoutWizards' | 'ShowLayoutWizard' | 'DeleteLayoutWizard' | 'ListLayoutWizards' | 'CreateLayoutWizard';
readonly mapping: 'ShowMappingFunction' | 'ShowMappingInfoList' | 'DeleteMappingInfo' | 'CopyMapping' | 'UpdateMappingInfoStatus';
readonly 'mapping-classifier': 'CreateClassifier' | 'ShowClassifierInfo' | 'UpdateClassifier' | 'DeleteClassifier';
readonly 'mapping-mapper': 'CreateMapper' | 'ShowMapperList' | 'ShowMapperDetail' | 'UpdateMapper' | 'DeleteSingleMapper';
readonly 'mapping-preprocess-rule': 'CreatePreProcessRules' | 'ShowPreProcessRulesList';
readonly metric: 'BatchSearchMetricHits' | 'ListMetrics' | 'CreateMetric' | 'ShowMetricMetaData' | 'UpdateMetrics' | 'DeleteMetrics';
readonly module: 'ListModules' | 'CreateModule' | 'ShowModule' | 'UpdateModule' | 'DeleteModule';
readonly note: 'CreateNote' | 'DeleteNotes' | 'ListNotes';
readonly playbook: 'ListPlaybooks' | 'CreatePlaybook' | 'ExportPlaybook' | 'ImportPlaybook' | 'ShowPlaybookStatistics' | 'ShowPlaybook' | 'UpdatePlaybook' | 'DeletePlaybook' | 'ShowPlaybookMonitors';
readonly 'playbook-action': 'ListPlaybookActions' | 'CreatePlaybookAction' | 'UpdatePlaybookAction' | 'DeletePlaybookAction';
readonly 'playbook-approval': 'ListPlaybookApproves' | 'CreatePlaybookApprove';
readonly 'playbook-instance': 'ListPlaybookInstances' | 'ListPlaybookAuditLogs' | 'ShowPlaybookInstance' | 'ChangePlaybookInstance' | 'ShowPlaybookTopology';
readonly 'playbook-rule': 'CreatePlaybookRule' | 'ShowPlaybookRule' | 'UpdatePlaybookRule' | 'DeletePlaybookRule';
readonly 'playbook-version': 'ShowPlaybookVersion' | 'UpdatePlaybookVersion' | 'DeletePlaybookVersion' | 'CopyPlaybookVersion' | 'ListPlaybookVersions' | 'CreatePlaybookVersion';
readonly policy: 'CreateRetryPolicy' | 'DeletePolicies' | 'SearchPolicy' | 'ShowPolicy';
readonly 'policy-record': 'SearchPolicyRecord' | 'SearchPolicyRecordByPolicyId';
readonly report: 'ListReports' | 'CreateReport' | 'UpdateRecipientsEmailStatus' | 'ListRecipientsStatus' | 'ShowReportInfo' | 'UpdateReport' | 'DeleteReport' | 'ExecuteReportAction';
readonly resource: 'DeleteResource' | 'ExportResources' | 'ImportResource' | 'ListResources' | 'DownloadResourceTemplate' | 'ShowResource' | 'ChangeResource';
readonly 'siem-alert-rule': 'ListAlertRules' | 'CreateAlertRule' | 'DeleteAlertRule' | 'DisableAlertRule' | 'EnableAlertRule' | 'ListAlertRuleMetrics' | 'CreateAlertRuleSimulation' | 'ShowAlertRule' | 'UpdateAlertRule';
readonly 'siem-alert-rule-template': 'ListAlertRuleTemplates' | 'ListAlertRuleTemplateMetrics' | 'ShowAlertRuleTemplate';
readonly 'siem-cloud-log': 'ListCloudLogAlias' | 'ListCollectConfig' | 'CreateCollectConfig' | 'DeleteLtsCloudLog' | 'ListCloudLogManages' | 'ListRegions' | 'ShowPlatformManaged' | 'ListCloudLogPlatform' | 'ListCloudLogResources' | 'CreateResourceConfig' | 'ShowCloudLogTenantWhitelist';
readonly 'siem-dataspace': 'ListDataspaces' | 'CreateDataspace' | 'ShowDataspace' | 'UpdateDataspace' | 'DeleteDataspace';
readonly 'siem-monitor': 'ShowMoniterMetricStats';
readonly 'siem-pipe': 'ListPipes' | 'CreatePipe' | 'ShowPipe' | 'UpdatePipe' | 'DeletePipe';
readonly 'siem-pipe-consumption': 'ShowPipeConsumption' | 'CreatePipeConsumption' | 'DeletePipeConsumption';
readonly 'siem-pipe-index': 'ShowPipeIndex' | 'UpdatePipeIndex';
readonly 'siem-search': 'CreateSearchAnalysis' | 'ListSearchHistograms' | 'ListSearchLogs';
readonly 'siem-search-condition': 'ListSearchConditions' | 'CreateSearchCondition' | 'ShowSearchCondition' | 'UpdateSearchCondition' | 'DeleteSearchCondition';
readonly 'siem-shipper': 'ListShippers' | 'CreateShipper' | 'DeleteShipper' | 'ListShipperAuthorizations' | 'HandleShipperAuthorization' | 'ShowShipperDelegateAuth' | 'CreateShipperDelegateAuth' | 'ShowShipperParam' | 'ShowShipper' | 'RetryShipperAuthorization' | 'PauseShipper' | 'ResumeShipper' | 'RetryShipper';
readonly subscription: 'ListSubscriptionGlobalOrder' | 'ListSubscriptionOrder' | 'CreateSubscriptionOrder' | 'UpdateSubscriptionOrder' | 'DeleteSubscriptionOrder' | 'ListSubscriptionProduct';
readonly tag: 'CountResourceInstance' | 'ListResourceInstance' | 'ListProjectTag' | 'ListResourceTag' | 'BatchTagResources' | 'DeleteTags' | 'BatchUntagResources' | 'UpdateTagValue';
readonly task: 'ListTasks' | 'ShowTask' | 'UpdateTask';
readonly user: 'ListUsers' | 'CreateUser' | 'UpdateUser' | 'DeleteUser' | 'ListAccessKeys' | 'CreateAccessKey' | 'DeleteAccessKey';
readonly vulnerability: 'ExportVulnerabilities' | 'ImportVulnerabilities' | 'ListVulnerabilities' | 'DownloadVulnerabilityTemplate' | 'ShowVulnerability';
readonly workflow: 'ListWorkflows' | 'CreateAopWorkflow' | 'ExportAopworkflow' | 'ImportAopworkflow' | 'ShowAopWorkflow' | 'UpdateAopWorkflow' | 'DeleteAopWorkflow';
readonly 'workflow-instance': 'ListAopWorkflowInstance' | 'ShowAopWorkflowInstance' | 'UpdateWorkflowInstance' | 'CreateWorkflowInstance' | 'SendWorkspaceEvent' | 'SendInstanceEvent' | 'ShowInstanceOutput';
readonly 'workflow-version': 'ValidateAopWorkflowVersion' | 'ShowAopWorkflowVersion' | 'UpdateAopWorkflowVersion' | 'DeleteAopWorkflowVersion' | 'CreateAopWorkflowVersionApprovel' | 'ListAopWorkflowVersions' | 'CreateAopWorkflowVersion' | 'ExportWorkflowBpmn';
readonly workspace: 'ListWorkspaces' | 'CreateWorkspace' | 'ShowWorkspace' | 'UpdateWorkspace' | 'DeleteWorkspace' | 'ShowWorkspaceGuides';
}
export type Tag = keyof OperationsByTag;

/** A parameter in the path, the query or a header. */
export interface ParameterRow {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'list';
  readonly required: boolean;
  readonly enum?: readonly (string | number)[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly default?: string | number | boolean;
}
/** What the HTTP edge knows of an operation. */
export interface OperationRow {
  readonly id: OperationId;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly tag: Tag;
  readonly parameters: readonly ParameterRow[];
  readonly body: 'none' | 'json' | 'multipart';
  readonly bodyRequired: boolean;
  /** Where a body may be larger than usual. */
  readonly bodyBytesMax?: number;
  readonly answer: 'json' | 'file' | 'empty';
  readonly status: number;
  /** Has headers of its own. */
  readonly headers?: true;
  /** Fields around the answer that its schema declares; absent: the answer is bare. */
  readonly envelope?: { readonly code: 'string' | 'integer'; readonly success: boolean; readonly requestId: boolean };
  /** Needs no credentials. */
  readonly open: boolean;
  readonly deprecated: boolean;
  /** Ours, not SecMaster's. */
  readonly addition: boolean;
}

/** Every operation of the contract, by its id. */
export const operationTable: { readonly [Id in OperationId]: OperationRow } = {
ListSubscriptionGlobalOrder: {"id":"ListSubscriptionGlobalOrder","method":"GET","path":"/v1/subscriptions/orders","tag":"subscription","parameters":[{"name":"X-Language","in":"header","type":"string","required":true,"enum":["zh-cn","en-us"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListServiceAgency: {"id":"ListServiceAgency","method":"GET","path":"/v1/{project_id}/agency","tag":"agency","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"X-Language","in":"header","type":"string","required":false}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreateServiceAgency: {"id":"CreateServiceAgency","method":"POST","path":"/v1/{project_id}/agency","tag":"agency","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"X-Language","in":"header","type":"string","required":false}],"body":"json","bodyRequired":true,"answer":"empty","status":200,"open":false,"deprecated":false,"addition":false},
ListCloudLogAlias: {"id":"ListCloudLogAlias","method":"GET","path":"/v1/{project_id}/collector/cloudlogs/alias","tag":"siem-cloud-log","parameters":[{"name":"project_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListCollectConfig: {"id":"ListCollectConfig","method":"GET","path":"/v1/{project_id}/collector/cloudlogs/config","tag":"siem-cloud-log","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"region_id","in":"query","type":"string","required":false},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"maximum":1000},{"name":"sort_key","in":"query","type":"string","required":false},{"name":"sort_dir","in":"query","type":"string","required":false},{"name":"csvc","in":"query","type":"string","required":false},{"name":"domain_id","in":"query","type":"string","required":true},{"name":"query_statistics","in":"query","type":"boolean","required":false,"default":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreateCollectConfig: {"id":"CreateCollectConfig","method":"POST","path":"/v1/{project_id}/collector/cloudlogs/config","tag":"siem-cloud-log","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"region_id","in":"query","type":"string","required":false}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
DeleteLtsCloudLog: {"id":"DeleteLtsCloudLog","method":"DELETE","path":"/v1/{project_id}/collector/cloudlogs/config/{csvc}/{source_name}","tag":"siem-cloud-log","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"csvc","in":"path","type":"string","required":true},{"name":"source_name","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListCloudLogManages: {"id":"ListCloudLogManages","method":"GET","path":"/v1/{project_id}/collector/cloudlogs/managers","tag":"siem-cloud-log","parameters":[{"name":"project_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListRegions: {"id":"ListRegions","method":"GET","path":"/v1/{project_id}/collector/cloudlogs/regions","tag":"siem-cloud-log","parameters":[{"name":"project_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListConfigurationDictionaries: {"id":"ListConfigurationDictionaries","method":"GET","path":"/v1/{project_id}/configurations/dictionaries","tag":"dictionary","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"scene","in":"query","type":"string","required":false},{"name":"level","in":"query","type":"string","required":false,"enum":["S1","S2","S3","S4"]},{"name":"scope","in":"query","type":"string","required":false},{"name":"dict_key","in":"query","type":"string","required":false},{"name":"is_built_in","in":"query","type":"boolean","required":false},{"name":"offset","in":"query","type":"integer","required":false},{"name":"limit","in":"query","type":"integer","required":false},{"name":"X-Language","in":"header","type":"string","required":true,"enum":["zh-cn","en-us"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreateConfigurationDictionaries: {"id":"CreateConfigurationDictionaries","method":"POST","path":"/v1/{project_id}/configurations/dictionaries","tag":"dictionary","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"X-Language","in":"header","type":"string","required":true,"enum":["zh-cn","en-us"]}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
UpdateConfigurationDictionaries: {"id":"UpdateConfigurationDictionaries","method":"PUT","path":"/v1/{project_id}/configurations/dictionaries","tag":"dictionary","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"X-Language","in":"header","type":"string","required":true,"enum":["zh-cn","en-us"]}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
DeleteConfigurationDictionaries: {"id":"DeleteConfigurationDictionaries","method":"DELETE","path":"/v1/{project_id}/configurations/dictionaries","tag":"dictionary","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"X-Language","in":"header","type":"string","required":true,"enum":["zh-cn","en-us"]}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowPlatformManaged: {"id":"ShowPlatformManaged","method":"GET","path":"/v1/{project_id}/siem/cloud-logs/managers","tag":"siem-cloud-log","parameters":[{"name":"project_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListSubscriptionOrder: {"id":"ListSubscriptionOrder","method":"GET","path":"/v1/{project_id}/subscriptions/orders","tag":"subscription","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"offset","in":"query","type":"integer","required":false},{"name":"limit","in":"query","type":"integer","required":false},{"name":"page","in":"query","type":"string","required":false,"enum":["DEFAULT","PURCHASE","SMN","USAGE","RESOURCE_LIST"],"default":"DEFAULT"},{"name":"X-Language","in":"header","type":"string","required":true,"enum":["zh-cn","en-us"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreateSubscriptionOrder: {"id":"CreateSubscriptionOrder","method":"POST","path":"/v1/{project_id}/subscriptions/orders","tag":"subscription","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"X-Language","in":"header","type":"string","required":true,"enum":["zh-cn","en-us"]}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
UpdateSubscriptionOrder: {"id":"UpdateSubscriptionOrder","method":"PUT","path":"/v1/{project_id}/subscriptions/orders","tag":"subscription","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"X-Language","in":"header","type":"string","required":true,"enum":["zh-cn","en-us"]}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
DeleteSubscriptionOrder: {"id":"DeleteSubscriptionOrder","method":"DELETE","path":"/v1/{project_id}/subscriptions/orders","tag":"subscription","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"X-Language","in":"header","type":"string","required":true,"enum":["zh-cn","en-us"]}],"body":"json","bodyRequired":true,"answer":"empty","status":200,"open":false,"deprecated":false,"addition":false},
ListSubscriptionProduct: {"id":"ListSubscriptionProduct","method":"GET","path":"/v1/{project_id}/subscriptions/products","tag":"subscription","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"X-Language","in":"header","type":"string","required":true,"enum":["zh-cn","en-us"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListWorkspaces: {"id":"ListWorkspaces","method":"GET","path":"/v1/{project_id}/workspaces","tag":"workspace","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"offset","in":"query","type":"integer","required":true,"minimum":0},{"name":"limit","in":"query","type":"integer","required":true,"minimum":1,"maximum":1000},{"name":"region_id","in":"query","type":"string","required":false},{"name":"name","in":"query","type":"string","required":false},{"name":"description","in":"query","type":"string","required":false},{"name":"view_bind_id","in":"query","type":"string","required":false},{"name":"view_bind_name","in":"query","type":"string","required":false},{"name":"create_time_start","in":"query","type":"string","required":false},{"name":"create_time_end","in":"query","type":"string","required":false},{"name":"is_view","in":"query","type":"boolean","required":false},{"name":"ids","in":"query","type":"string","required":false},{"name":"normal_project_id","in":"query","type":"string","required":false},{"name":"enterprise_project_id","in":"query","type":"string","required":false}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreateWorkspace: {"id":"CreateWorkspace","method":"POST","path":"/v1/{project_id}/workspaces","tag":"workspace","parameters":[{"name":"project_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowWorkspace: {"id":"ShowWorkspace","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}","tag":"workspace","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
UpdateWorkspace: {"id":"UpdateWorkspace","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}","tag":"workspace","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
DeleteWorkspace: {"id":"DeleteWorkspace","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}","tag":"workspace","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"permanent_delete","in":"query","type":"boolean","required":false}],"body":"none","bodyRequired":false,"answer":"empty","status":200,"open":false,"deprecated":false,"addition":false},
ListCollectorChannels: {"id":"ListCollectorChannels","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/channels","tag":"collector-channel","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"title","in":"query","type":"string","required":false},{"name":"connection_module_id","in":"query","type":"string","required":false},{"name":"parser_id","in":"query","type":"string","required":false},{"name":"group_id","in":"query","type":"string","required":false},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"minimum":0,"maximum":1000},{"name":"sort_key","in":"query","type":"string","required":false},{"name":"sort_dir","in":"query","type":"string","required":false,"enum":["asc","desc"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreateCollectorChannel: {"id":"CreateCollectorChannel","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/channels","tag":"collector-channel","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListCollectorChannelGroup: {"id":"ListCollectorChannelGroup","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/channels/groups","tag":"collector-channel-group","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"name","in":"query","type":"string","required":false}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreateCollectorChannelGroup: {"id":"CreateCollectorChannelGroup","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/channels/groups","tag":"collector-channel-group","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
UpdateCollectorChannelGroup: {"id":"UpdateCollectorChannelGroup","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/channels/groups/{group_id}","tag":"collector-channel-group","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"group_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
DeleteCollectorChannelGroup: {"id":"DeleteCollectorChannelGroup","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/channels/groups/{group_id}","tag":"collector-channel-group","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"group_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListCollectorInstances: {"id":"ListCollectorInstances","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/channels/instances","tag":"collector-channel","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"channel_id","in":"query","type":"string","required":false},{"name":"node_id","in":"query","type":"string","required":false},{"name":"node_name","in":"query","type":"string","required":false},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"minimum":0,"maximum":1000},{"name":"sort_key","in":"query","type":"string","required":false},{"name":"sort_dir","in":"query","type":"string","required":false,"enum":["asc","desc"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowCollectorChannel: {"id":"ShowCollectorChannel","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/channels/{channel_id}","tag":"collector-channel","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"channel_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
UpdateCollectorChannel: {"id":"UpdateCollectorChannel","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/channels/{channel_id}","tag":"collector-channel","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"channel_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
DeleteCollectorChannel: {"id":"DeleteCollectorChannel","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/channels/{channel_id}","tag":"collector-channel","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"channel_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreateCollectorChannelOperation: {"id":"CreateCollectorChannelOperation","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/channels/{channel_id}/operation","tag":"collector-channel","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"channel_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListCollectorConnections: {"id":"ListCollectorConnections","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/connections","tag":"collector-connection","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"connection_type","in":"query","type":"string","required":false,"enum":["FILTER","INPUT","OUTPUT"]},{"name":"title","in":"query","type":"string","required":false},{"name":"description","in":"query","type":"string","required":false},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"minimum":0,"maximum":1000},{"name":"sort_key","in":"query","type":"string","required":false},{"name":"sort_dir","in":"query","type":"string","required":false,"enum":["asc","desc"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreateCollectorConnection: {"id":"CreateCollectorConnection","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/connections","tag":"collector-connection","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowCollectorConnection: {"id":"ShowCollectorConnection","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/connections/{connection_id}","tag":"collector-connection","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"connection_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
UpdateCollectorConnection: {"id":"UpdateCollectorConnection","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/connections/{connection_id}","tag":"collector-connection","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"connection_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
DeleteCollectorConnection: {"id":"DeleteCollectorConnection","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/connections/{connection_id}","tag":"collector-connection","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"connection_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreateCollectorFiles: {"id":"CreateCollectorFiles","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/files","tag":"collector-file","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"multipart","bodyRequired":true,"bodyBytesMax":16777216,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListCollectorParsers: {"id":"ListCollectorParsers","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/logstash/parsers","tag":"collector-parser","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"query_type","in":"query","type":"string","required":false,"enum":["QUICK","GENERAL"]},{"name":"title","in":"query","type":"string","required":false},{"name":"description","in":"query","type":"string","required":false},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"minimum":0,"maximum":1000},{"name":"sort_key","in":"query","type":"integer","required":false,"minimum":0,"maximum":500},{"name":"sort_dir","in":"query","type":"string","required":false,"enum":["asc","desc"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreateCollectorParser: {"id":"CreateCollectorParser","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/logstash/parsers","tag":"collector-parser","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ExportCollectorParser: {"id":"ExportCollectorParser","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/logstash/parsers/export","tag":"collector-parser","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"file","status":200,"open":false,"deprecated":false,"addition":false},
ImportCollectorParser: {"id":"ImportCollectorParser","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/logstash/parsers/import","tag":"collector-parser","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"multipart","bodyRequired":true,"bodyBytesMax":16777216,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListCollectorParserTemplate: {"id":"ListCollectorParserTemplate","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/logstash/parsers/templates","tag":"collector-parser","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"title","in":"query","type":"string","required":false},{"name":"description","in":"query","type":"string","required":false},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"minimum":0,"maximum":1000},{"name":"sort_key","in":"query","type":"string","required":false},{"name":"sort_dir","in":"query","type":"string","required":false,"enum":["asc","desc"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowCollectorParser: {"id":"ShowCollectorParser","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/logstash/parsers/{parser_id}","tag":"collector-parser","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"parser_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
DeleteCollectorParser: {"id":"DeleteCollectorParser","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/logstash/parsers/{parser_id}","tag":"collector-parser","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"parser_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListCollectorModuleTemplate: {"id":"ListCollectorModuleTemplate","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/module-templates","tag":"collector-module-template","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"parser_type","in":"query","type":"string","required":false,"enum":["FILTER","INPUT","OUTPUT"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListCollectorModuleRestrictions: {"id":"ListCollectorModuleRestrictions","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/module-templates/restriction","tag":"collector-module-template","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListCollectorNode: {"id":"ListCollectorNode","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/collector/nodes","tag":"collector-node","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"health_status","in":"query","type":"string","required":false,"enum":["NORMAL","ANOMALIES","FAULTS","LOST_CONTACT"]},{"name":"region","in":"query","type":"string","required":false},{"name":"node_id","in":"query","type":"string","required":false},{"name":"node_name","in":"query","type":"string","required":false},{"name":"ip_address","in":"query","type":"string","required":false},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"minimum":0,"maximum":1000},{"name":"sort_key","in":"query","type":"string","required":false},{"name":"sort_dir","in":"query","type":"string","required":false,"enum":["asc","desc"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListIsapComponents: {"id":"ListIsapComponents","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/components","tag":"collector-component","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowIsapComponent: {"id":"ShowIsapComponent","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/components/{component_id}","tag":"collector-component","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"component_id","in":"path","type":"string","required":true},{"name":"limit","in":"query","type":"integer","required":false,"minimum":0,"maximum":1000},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"sort_key","in":"query","type":"string","required":false},{"name":"sort_dir","in":"query","type":"string","required":false,"enum":["ASC","DESC"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListComponentConfiguration: {"id":"ListComponentConfiguration","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/components/{component_id}/configurations","tag":"collector-component","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"component_id","in":"path","type":"string","required":true},{"name":"limit","in":"query","type":"integer","required":false,"minimum":0,"maximum":1000},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"sort_key","in":"query","type":"string","required":false},{"name":"sort_dir","in":"query","type":"string","required":false,"enum":["ASC","DESC"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
UpdateComponentConfiguration: {"id":"UpdateComponentConfiguration","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/components/{component_id}/configurations","tag":"collector-component","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"component_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreateConfigurationApplication: {"id":"CreateConfigurationApplication","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/components/{component_id}/configurations/application","tag":"collector-component","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"component_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListHistoryComponentConfiguration: {"id":"ListHistoryComponentConfiguration","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/components/{component_id}/configurations/versions","tag":"collector-component","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"component_id","in":"path","type":"string","required":true},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"maximum":1000},{"name":"sort_key","in":"query","type":"string","required":false},{"name":"sort_dir","in":"query","type":"string","required":false}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListRunningNodes: {"id":"ListRunningNodes","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/components/{component_id}/running-nodes","tag":"collector-component","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"component_id","in":"path","type":"string","required":true},{"name":"node_id","in":"query","type":"string","required":false},{"name":"node_name","in":"query","type":"string","required":false},{"name":"limit","in":"query","type":"integer","required":false,"minimum":0,"maximum":1000},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"sort_key","in":"query","type":"string","required":false},{"name":"sort_dir","in":"query","type":"string","required":false,"enum":["ASC","DESC"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListComponentTemplate: {"id":"ListComponentTemplate","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/components/{component_id}/templates","tag":"collector-component","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"component_id","in":"path","type":"string","required":true},{"name":"file_type","in":"query","type":"string","required":false,"enum":["JVM","LOG4J2","YML"]},{"name":"limit","in":"query","type":"integer","required":false,"minimum":0,"maximum":1000},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"sort_key","in":"query","type":"string","required":false},{"name":"sort_dir","in":"query","type":"string","required":false,"enum":["ASC","DESC"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListNodes: {"id":"ListNodes","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/nodes","tag":"collector-node","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"node_id","in":"query","type":"string","required":false},{"name":"node_name","in":"query","type":"string","required":false},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"minimum":0,"maximum":1000},{"name":"sort_key","in":"query","type":"integer","required":false,"minimum":0,"maximum":500},{"name":"sort_dir","in":"query","type":"string","required":false,"enum":["asc","desc"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
DeleteNode: {"id":"DeleteNode","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/nodes","tag":"collector-node","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListInstallation: {"id":"ListInstallation","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/nodes/installation-scripts","tag":"collector-node","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListVpcEndpointService: {"id":"ListVpcEndpointService","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/nodes/vpc-endpoint-services","tag":"collector-node","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
UpdateVpcEndpointService: {"id":"UpdateVpcEndpointService","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/nodes/vpc-endpoint-services","tag":"collector-node","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"vpc_id","in":"query","type":"string","required":false},{"name":"subnet_id","in":"query","type":"string","required":false}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
UpdateNode: {"id":"UpdateNode","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/nodes/{node_id}","tag":"collector-node","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"node_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
BatchSearchMetricHits: {"id":"BatchSearchMetricHits","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/sa/metrics/hits","tag":"metric","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"timespan","in":"query","type":"string","required":false},{"name":"cache","in":"query","type":"boolean","required":false,"default":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListReports: {"id":"ListReports","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/sa/reports","tag":"report","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"report_period","in":"query","type":"string","required":true},{"name":"status","in":"query","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreateReport: {"id":"CreateReport","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/sa/reports","tag":"report","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"Region","in":"header","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
UpdateRecipientsEmailStatus: {"id":"UpdateRecipientsEmailStatus","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/sa/reports/emails","tag":"report","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListRecipientsStatus: {"id":"ListRecipientsStatus","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/sa/reports/emails/search","tag":"report","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowReportInfo: {"id":"ShowReportInfo","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/sa/reports/{report_id}","tag":"report","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"report_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
UpdateReport: {"id":"UpdateReport","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/sa/reports/{report_id}","tag":"report","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"report_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
DeleteReport: {"id":"DeleteReport","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/sa/reports/{report_id}","tag":"report","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"report_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ExecuteReportAction: {"id":"ExecuteReportAction","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/sa/reports/{report_id}/action","tag":"report","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"report_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
DeleteResource: {"id":"DeleteResource","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/sa/resources","tag":"resource","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"X-Language","in":"header","type":"string","required":true,"enum":["zh-cn","en-us"]}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ExportResources: {"id":"ExportResources","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/sa/resources/export","tag":"resource","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"type","in":"query","type":"string","required":true},{"name":"provider","in":"query","type":"string","required":false},{"name":"X-Language","in":"header","type":"string","required":true,"enum":["zh-cn","en-us"]}],"body":"json","bodyRequired":true,"answer":"file","status":200,"open":false,"deprecated":false,"addition":false},
ImportResource: {"id":"ImportResource","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/sa/resources/import","tag":"resource","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"type","in":"query","type":"string","required":true},{"name":"provider","in":"query","type":"string","required":true},{"name":"X-Language","in":"header","type":"string","required":true,"enum":["zh-cn","en-us"]}],"body":"multipart","bodyRequired":true,"bodyBytesMax":16777216,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ListResources: {"id":"ListResources","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/sa/resources/search","tag":"resource","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"X-Language","in":"header","type":"string","required":true,"enum":["zh-cn","en-us"]}],"body":"json","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":false},"open":false,"deprecated":false,"addition":false},
DownloadResourceTemplate: {"id":"DownloadResourceTemplate","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/sa/resources/template/download","tag":"resource","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"type","in":"query","type":"string","required":true},{"name":"X-Language","in":"header","type":"string","required":true,"enum":["zh-cn","en-us"]}],"body":"none","bodyRequired":false,"answer":"file","status":200,"open":false,"deprecated":false,"addition":false},
ShowResource: {"id":"ShowResource","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/sa/resources/{id}","tag":"resource","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"id","in":"path","type":"string","required":true},{"name":"X-Language","in":"header","type":"string","required":true,"enum":["zh-cn","en-us"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ChangeResource: {"id":"ChangeResource","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/sa/resources/{id}","tag":"resource","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"id","in":"path","type":"string","required":true},{"name":"X-Language","in":"header","type":"string","required":true,"enum":["zh-cn","en-us"]}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ListAlertRules: {"id":"ListAlertRules","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/alert-rules","tag":"siem-alert-rule","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"minimum":10,"maximum":1000},{"name":"sort_key","in":"query","type":"string","required":false},{"name":"sort_dir","in":"query","type":"string","required":false,"enum":["asc","desc"]},{"name":"pipe_id","in":"query","type":"string","required":false},{"name":"rule_name","in":"query","type":"string","required":false},{"name":"rule_id","in":"query","type":"string","required":false},{"name":"status","in":"query","type":"list","required":false,"enum":["ENABLED","DISABLED"]},{"name":"severity","in":"query","type":"list","required":false,"enum":["TIPS","LOW","MEDIUM","HIGH","FATAL"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreateAlertRule: {"id":"CreateAlertRule","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/alert-rules","tag":"siem-alert-rule","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
DeleteAlertRule: {"id":"DeleteAlertRule","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/alert-rules","tag":"siem-alert-rule","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
DisableAlertRule: {"id":"DisableAlertRule","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/alert-rules/disable","tag":"siem-alert-rule","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
EnableAlertRule: {"id":"EnableAlertRule","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/alert-rules/enable","tag":"siem-alert-rule","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListAlertRuleMetrics: {"id":"ListAlertRuleMetrics","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/alert-rules/metrics","tag":"siem-alert-rule","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreateAlertRuleSimulation: {"id":"CreateAlertRuleSimulation","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/alert-rules/simulation","tag":"siem-alert-rule","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListAlertRuleTemplates: {"id":"ListAlertRuleTemplates","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/alert-rules/templates","tag":"siem-alert-rule-template","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"offset","in":"query","type":"integer","required":true,"minimum":0},{"name":"limit","in":"query","type":"integer","required":true,"minimum":10,"maximum":1000},{"name":"sort_key","in":"query","type":"string","required":false},{"name":"sort_dir","in":"query","type":"string","required":false,"enum":["asc","desc"]},{"name":"severity","in":"query","type":"list","required":false,"enum":["TIPS","LOW","MEDIUM","HIGH","FATAL"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListAlertRuleTemplateMetrics: {"id":"ListAlertRuleTemplateMetrics","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/alert-rules/templates/metrics","tag":"siem-alert-rule-template","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowAlertRuleTemplate: {"id":"ShowAlertRuleTemplate","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/alert-rules/templates/{template_id}","tag":"siem-alert-rule-template","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"template_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowAlertRule: {"id":"ShowAlertRule","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/alert-rules/{rule_id}","tag":"siem-alert-rule","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"rule_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
UpdateAlertRule: {"id":"UpdateAlertRule","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/alert-rules/{rule_id}","tag":"siem-alert-rule","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"rule_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListCloudLogPlatform: {"id":"ListCloudLogPlatform","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/cloud-logs/platform","tag":"siem-cloud-log","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListCloudLogResources: {"id":"ListCloudLogResources","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/cloud-logs/resource","tag":"siem-cloud-log","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"region_id","in":"query","type":"string","required":false},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"maximum":1000},{"name":"sort_key","in":"query","type":"string","required":false},{"name":"sort_dir","in":"query","type":"string","required":false}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreateResourceConfig: {"id":"CreateResourceConfig","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/cloud-logs/resource","tag":"siem-cloud-log","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowCloudLogTenantWhitelist: {"id":"ShowCloudLogTenantWhitelist","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/cloud-logs/tenant/whitelist","tag":"siem-cloud-log","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"domain_id","in":"query","type":"string","required":true},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"maximum":1000},{"name":"sort_dir","in":"query","type":"string","required":false},{"name":"sort_key","in":"query","type":"string","required":false}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListDataspaces: {"id":"ListDataspaces","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/dataspaces","tag":"siem-dataspace","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataspace_name","in":"query","type":"string","required":false},{"name":"dataspace_id","in":"query","type":"string","required":false},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"maximum":1000},{"name":"sort_dir","in":"query","type":"string","required":false},{"name":"sort_key","in":"query","type":"string","required":false}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreateDataspace: {"id":"CreateDataspace","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/dataspaces","tag":"siem-dataspace","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowDataspace: {"id":"ShowDataspace","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/dataspaces/{dataspace_id}","tag":"siem-dataspace","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataspace_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
UpdateDataspace: {"id":"UpdateDataspace","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/dataspaces/{dataspace_id}","tag":"siem-dataspace","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
DeleteDataspace: {"id":"DeleteDataspace","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/dataspaces/{dataspace_id}","tag":"siem-dataspace","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataspace_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowMoniterMetricStats: {"id":"ShowMoniterMetricStats","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/moniter/metric/statistics","tag":"siem-monitor","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListPipes: {"id":"ListPipes","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/pipes","tag":"siem-pipe","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataspace_id","in":"query","type":"string","required":false},{"name":"pipe_id","in":"query","type":"string","required":false},{"name":"pipe_name","in":"query","type":"string","required":false},{"name":"pipe_type","in":"query","type":"string","required":false,"enum":["system-defined","user-defined"]},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"maximum":1000},{"name":"sort_dir","in":"query","type":"string","required":false},{"name":"sort_key","in":"query","type":"string","required":false}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreatePipe: {"id":"CreatePipe","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/pipes","tag":"siem-pipe","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowPipe: {"id":"ShowPipe","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/pipes/{pipe_id}","tag":"siem-pipe","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"pipe_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
UpdatePipe: {"id":"UpdatePipe","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/pipes/{pipe_id}","tag":"siem-pipe","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"pipe_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
DeletePipe: {"id":"DeletePipe","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/pipes/{pipe_id}","tag":"siem-pipe","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"pipe_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowPipeConsumption: {"id":"ShowPipeConsumption","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/pipes/{pipe_id}/consumption","tag":"siem-pipe-consumption","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"pipe_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreatePipeConsumption: {"id":"CreatePipeConsumption","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/pipes/{pipe_id}/consumption","tag":"siem-pipe-consumption","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"pipe_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
DeletePipeConsumption: {"id":"DeletePipeConsumption","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/pipes/{pipe_id}/consumption","tag":"siem-pipe-consumption","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"pipe_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowPipeIndex: {"id":"ShowPipeIndex","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/pipes/{pipe_id}/index","tag":"siem-pipe-index","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"pipe_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
UpdatePipeIndex: {"id":"UpdatePipeIndex","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/pipes/{pipe_id}/index","tag":"siem-pipe-index","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"pipe_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreateSearchAnalysis: {"id":"CreateSearchAnalysis","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/search/analysis","tag":"siem-search","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListSearchConditions: {"id":"ListSearchConditions","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/search/conditions","tag":"siem-search-condition","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"pipe_id","in":"query","type":"string","required":true},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"maximum":1000},{"name":"sort_key","in":"query","type":"string","required":false},{"name":"sort_dir","in":"query","type":"string","required":false}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreateSearchCondition: {"id":"CreateSearchCondition","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/search/conditions","tag":"siem-search-condition","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowSearchCondition: {"id":"ShowSearchCondition","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/search/conditions/{condition_id}","tag":"siem-search-condition","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"condition_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
UpdateSearchCondition: {"id":"UpdateSearchCondition","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/search/conditions/{condition_id}","tag":"siem-search-condition","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"condition_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
DeleteSearchCondition: {"id":"DeleteSearchCondition","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/search/conditions/{condition_id}","tag":"siem-search-condition","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"condition_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListSearchHistograms: {"id":"ListSearchHistograms","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/search/histograms","tag":"siem-search","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListSearchLogs: {"id":"ListSearchLogs","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/search/logs","tag":"siem-search","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListShippers: {"id":"ListShippers","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/shippers","tag":"siem-shipper","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataspace_id","in":"query","type":"string","required":false},{"name":"pipe_id","in":"query","type":"string","required":false},{"name":"shipper_name","in":"query","type":"string","required":false},{"name":"shipper_source_region","in":"query","type":"string","required":false},{"name":"shipper_source_strategy","in":"query","type":"string","required":false},{"name":"shipper_consumption_type","in":"query","type":"string","required":false},{"name":"destination_shipper_type","in":"query","type":"string","required":false},{"name":"shipper_status","in":"query","type":"string","required":false},{"name":"create_time","in":"query","type":"string","required":false},{"name":"limit","in":"query","type":"integer","required":false,"maximum":1000},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreateShipper: {"id":"CreateShipper","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/shippers","tag":"siem-shipper","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
DeleteShipper: {"id":"DeleteShipper","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/shippers","tag":"siem-shipper","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListShipperAuthorizations: {"id":"ListShipperAuthorizations","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/shippers/authorizations","tag":"siem-shipper","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"source_region","in":"query","type":"string","required":false},{"name":"destination_shipper_type","in":"query","type":"string","required":false},{"name":"shipper_status","in":"query","type":"string","required":false},{"name":"auth_status","in":"query","type":"string","required":false},{"name":"limit","in":"query","type":"integer","required":false,"maximum":1000},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
HandleShipperAuthorization: {"id":"HandleShipperAuthorization","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/shippers/authorizations/handle","tag":"siem-shipper","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowShipperDelegateAuth: {"id":"ShowShipperDelegateAuth","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/shippers/delegate/auth/{domain_id}","tag":"siem-shipper","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"domain_id","in":"path","type":"string","required":true},{"name":"agency_name","in":"query","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreateShipperDelegateAuth: {"id":"CreateShipperDelegateAuth","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/shippers/delegate/auth/{domain_id}","tag":"siem-shipper","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"domain_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowShipperParam: {"id":"ShowShipperParam","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/shippers/params/{param_type}","tag":"siem-shipper","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"param_type","in":"path","type":"string","required":true},{"name":"param","in":"query","type":"string","required":false}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowShipper: {"id":"ShowShipper","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/shippers/{shipper_id}","tag":"siem-shipper","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"shipper_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
RetryShipperAuthorization: {"id":"RetryShipperAuthorization","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/shippers/{shipper_id}/authorization/retry","tag":"siem-shipper","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"shipper_id","in":"path","type":"string","required":true},{"name":"param","in":"query","type":"string","required":false}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
PauseShipper: {"id":"PauseShipper","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/shippers/{shipper_id}/pause","tag":"siem-shipper","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"shipper_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ResumeShipper: {"id":"ResumeShipper","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/shippers/{shipper_id}/resume","tag":"siem-shipper","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"shipper_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
RetryShipper: {"id":"RetryShipper","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/siem/shippers/{shipper_id}/retry","tag":"siem-shipper","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"shipper_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreateAlert: {"id":"CreateAlert","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/alerts","tag":"alert","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"bodyBytesMax":16777216,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
DeleteAlert: {"id":"DeleteAlert","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/alerts","tag":"alert","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
DeleteAlerts: {"id":"DeleteAlerts","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/alerts/batch-delete","tag":"alert","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
CreateBatchOrderAlerts: {"id":"CreateBatchOrderAlerts","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/alerts/batch-order","tag":"alert","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ChangeAlerts: {"id":"ChangeAlerts","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/alerts/batch-update","tag":"alert","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ExportAlerts: {"id":"ExportAlerts","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/alerts/export","tag":"alert","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"file","status":200,"open":false,"deprecated":false,"addition":false},
ImportAlerts: {"id":"ImportAlerts","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/alerts/import","tag":"alert","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"multipart","bodyRequired":true,"bodyBytesMax":16777216,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ListAlerts: {"id":"ListAlerts","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/alerts/search","tag":"alert","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":false},"open":false,"deprecated":false,"addition":false},
DownloadAlertTemplate: {"id":"DownloadAlertTemplate","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/alerts/template/download","tag":"alert","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"file","status":200,"open":false,"deprecated":false,"addition":false},
ShowAlert: {"id":"ShowAlert","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/alerts/{alert_id}","tag":"alert","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"alert_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ChangeAlert: {"id":"ChangeAlert","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/alerts/{alert_id}","tag":"alert","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"alert_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"bodyBytesMax":16777216,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ListConnections: {"id":"ListConnections","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/assetcredentials","tag":"connection","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"minimum":1,"maximum":1000},{"name":"name","in":"query","type":"string","required":false},{"name":"component_name","in":"query","type":"string","required":false},{"name":"creator_name","in":"query","type":"string","required":false},{"name":"modifier_name","in":"query","type":"string","required":false},{"name":"description","in":"query","type":"string","required":false},{"name":"create_start_time","in":"query","type":"string","required":false},{"name":"create_end_time","in":"query","type":"string","required":false},{"name":"update_start_time","in":"query","type":"string","required":false},{"name":"update_end_time","in":"query","type":"string","required":false},{"name":"is_defense_type","in":"query","type":"boolean","required":false}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
CreateConnection: {"id":"CreateConnection","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/assetcredentials","tag":"connection","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ShowConnection: {"id":"ShowConnection","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/assetcredentials/{asset_id}","tag":"connection","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"asset_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
UpdateConnection: {"id":"UpdateConnection","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/assetcredentials/{asset_id}","tag":"connection","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"asset_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
DeleteConnection: {"id":"DeleteConnection","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/assetcredentials/{asset_id}","tag":"connection","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"asset_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
UploadAttachment: {"id":"UploadAttachment","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/attachment/upload","tag":"attachment","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"multipart","bodyRequired":true,"bodyBytesMax":16777216,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
ShowAttachment: {"id":"ShowAttachment","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/attachment/{attach_id}","tag":"attachment","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"attach_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
DownloadAttachment: {"id":"DownloadAttachment","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/attachment/{attach_id}/download","tag":"attachment","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"attach_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
ListAllSecondCatalogue: {"id":"ListAllSecondCatalogue","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/catalogues","tag":"catalogue","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"catalogue_type","in":"query","type":"string","required":false},{"name":"catalogue_code","in":"query","type":"string","required":false}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
CreateCatalogue: {"id":"CreateCatalogue","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/catalogues","tag":"catalogue","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
DeleteCatalogue: {"id":"DeleteCatalogue","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/catalogues","tag":"catalogue","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
BatchUpdateCatalogue: {"id":"BatchUpdateCatalogue","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/catalogues/batch-update","tag":"catalogue","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ListCatalogue: {"id":"ListCatalogue","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/catalogues/search","tag":"catalogue","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"limit","in":"query","type":"integer","required":false,"minimum":1,"maximum":1000},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0}],"body":"json","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
UpdateCatalogue: {"id":"UpdateCatalogue","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/catalogues/{catalogue_id}","tag":"catalogue","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"catalogue_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ListComponents: {"id":"ListComponents","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/components","tag":"component","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"minimum":1,"maximum":1000}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
ListComponentTemplates: {"id":"ListComponentTemplates","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/components/template","tag":"component-template","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"search_value","in":"query","type":"string","required":false},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"minimum":1,"maximum":1000}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
CreateComponentTemplate: {"id":"CreateComponentTemplate","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/components/template","tag":"component-template","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
ShowComponentTemplate: {"id":"ShowComponentTemplate","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/components/template/{template_id}","tag":"component-template","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"template_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
UpdateComponentTemplate: {"id":"UpdateComponentTemplate","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/components/template/{template_id}","tag":"component-template","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"template_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
DeleteComponentTemplate: {"id":"DeleteComponentTemplate","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/components/template/{template_id}","tag":"component-template","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"template_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
ShowComponent: {"id":"ShowComponent","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/components/{component_id}","tag":"component","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"component_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
ListComponentActions: {"id":"ListComponentActions","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/components/{component_id}/action","tag":"component","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"component_id","in":"path","type":"string","required":true},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"minimum":1,"maximum":1000},{"name":"enabled","in":"query","type":"boolean","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
ShowComponentAction: {"id":"ShowComponentAction","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/components/{component_id}/action/{action_id}","tag":"component","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"component_id","in":"path","type":"string","required":true},{"name":"action_id","in":"path","type":"string","required":true},{"name":"enabled","in":"query","type":"boolean","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
ListDataclass: {"id":"ListDataclass","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/dataclasses","tag":"dataclass","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"minimum":1,"maximum":1000},{"name":"name","in":"query","type":"string","required":false},{"name":"business_code","in":"query","type":"string","required":false},{"name":"description","in":"query","type":"string","required":false},{"name":"is_built_in","in":"query","type":"boolean","required":false}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowDataClassInfo: {"id":"ShowDataClassInfo","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/dataclasses/{dataclass_id}","tag":"dataclass","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataclass_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListDataclassFields: {"id":"ListDataclassFields","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/dataclasses/{dataclass_id}/fields","tag":"dataclass","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataclass_id","in":"path","type":"string","required":true},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"minimum":1,"maximum":1000},{"name":"name","in":"query","type":"string","required":false},{"name":"is_built_in","in":"query","type":"boolean","required":false},{"name":"field_category","in":"query","type":"string","required":false},{"name":"mapping","in":"query","type":"boolean","required":false}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
CreateDataclassType: {"id":"CreateDataclassType","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/dataclasses/{dataclass_id}/types","tag":"dataclass-type","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataclass_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
DeleteDataclassType: {"id":"DeleteDataclassType","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/dataclasses/{dataclass_id}/types","tag":"dataclass-type","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataclass_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
EnableDataclassType: {"id":"EnableDataclassType","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/dataclasses/{dataclass_id}/types/enable","tag":"dataclass-type","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataclass_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":false},"open":false,"deprecated":false,"addition":false},
BatchCreateDatapanelObjects: {"id":"BatchCreateDatapanelObjects","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/datapanel/{dataclass}/data-objects/batch-create","tag":"datapanel-object","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataclass","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"bodyBytesMax":16777216,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListDatapanelObjects: {"id":"ListDatapanelObjects","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/datapanel/{dataclass}/data-objects/search","tag":"datapanel-object","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataclass","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":false},"open":false,"deprecated":false,"addition":false},
ShowDatapanelObject: {"id":"ShowDatapanelObject","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/datapanel/{dataclass}/data-objects/{dataobject_id}","tag":"datapanel-object","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataclass","in":"path","type":"string","required":true},{"name":"dataobject_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":false},"open":false,"deprecated":false,"addition":false},
CreateIncident: {"id":"CreateIncident","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/incidents","tag":"incident","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"bodyBytesMax":16777216,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
DeleteIncident: {"id":"DeleteIncident","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/incidents","tag":"incident","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
DeleteIncidents: {"id":"DeleteIncidents","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/incidents/batch-delete","tag":"incident","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ChangeIncidents: {"id":"ChangeIncidents","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/incidents/batch-update","tag":"incident","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ExportIncidents: {"id":"ExportIncidents","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/incidents/export","tag":"incident","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"file","status":200,"open":false,"deprecated":false,"addition":false},
ImportIncidents: {"id":"ImportIncidents","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/incidents/import","tag":"incident","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"multipart","bodyRequired":true,"bodyBytesMax":16777216,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ListIncidents: {"id":"ListIncidents","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/incidents/search","tag":"incident","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":false},"open":false,"deprecated":false,"addition":false},
DownloadIncidentTemplate: {"id":"DownloadIncidentTemplate","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/incidents/template/download","tag":"incident","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"file","status":200,"open":false,"deprecated":false,"addition":false},
ShowIncident: {"id":"ShowIncident","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/incidents/{incident_id}","tag":"incident","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"incident_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ChangeIncident: {"id":"ChangeIncident","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/incidents/{incident_id}","tag":"incident","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"incident_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"bodyBytesMax":16777216,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
CreateIndicator: {"id":"CreateIndicator","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/indicators","tag":"indicator","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"bodyBytesMax":16777216,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
DeleteIndicator: {"id":"DeleteIndicator","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/indicators","tag":"indicator","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ExportIndicators: {"id":"ExportIndicators","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/indicators/export","tag":"indicator","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"file","status":200,"open":false,"deprecated":false,"addition":false},
ImportIndicators: {"id":"ImportIndicators","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/indicators/import","tag":"indicator","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"multipart","bodyRequired":true,"bodyBytesMax":16777216,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ListIndicators: {"id":"ListIndicators","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/indicators/search","tag":"indicator","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
DownloadIndicatorTemplate: {"id":"DownloadIndicatorTemplate","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/indicators/template/download","tag":"indicator","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"file","status":200,"open":false,"deprecated":false,"addition":false},
ShowIndicatorDetail: {"id":"ShowIndicatorDetail","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/indicators/{indicator_id}","tag":"indicator","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"indicator_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
UpdateIndicator: {"id":"UpdateIndicator","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/indicators/{indicator_id}","tag":"indicator","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"indicator_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"bodyBytesMax":16777216,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
CreateLayout: {"id":"CreateLayout","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/layouts","tag":"layout","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
DeleteLayouts: {"id":"DeleteLayouts","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/layouts","tag":"layout","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ExecuteLayout: {"id":"ExecuteLayout","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/layouts/action","tag":"layout","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"multipart","bodyRequired":true,"bodyBytesMax":16777216,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ListLayout: {"id":"ListLayout","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/layouts/search","tag":"layout","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
ShowLayoutWizardByField: {"id":"ShowLayoutWizardByField","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/layouts/wizards","tag":"layout-wizard","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"layout_id","in":"query","type":"string","required":true},{"name":"field_id","in":"query","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
UpdateLayoutWizards: {"id":"UpdateLayoutWizards","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/layouts/wizards","tag":"layout-wizard","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowLayoutWizard: {"id":"ShowLayoutWizard","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/layouts/wizards/{wizard_id}","tag":"layout-wizard","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"wizard_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
DeleteLayoutWizard: {"id":"DeleteLayoutWizard","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/layouts/wizards/{wizard_id}","tag":"layout-wizard","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"wizard_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ShowLayout: {"id":"ShowLayout","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/layouts/{layout_id}","tag":"layout","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"layout_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
UpdateLayout: {"id":"UpdateLayout","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/layouts/{layout_id}","tag":"layout","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"layout_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
ListLayoutWizards: {"id":"ListLayoutWizards","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/layouts/{layout_id}/wizards","tag":"layout-wizard","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"layout_id","in":"path","type":"string","required":true},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"minimum":1,"maximum":1000},{"name":"sort_key","in":"query","type":"string","required":false,"enum":["update_time","create_time"],"default":"create_time"},{"name":"sort_dir","in":"query","type":"string","required":false,"enum":["ASC","DESC"],"default":"DESC"}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
CreateLayoutWizard: {"id":"CreateLayoutWizard","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/layouts/{layout_id}/wizards","tag":"layout-wizard","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"layout_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
CreateClassifier: {"id":"CreateClassifier","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/mappings/classifiers","tag":"mapping-classifier","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ShowClassifierInfo: {"id":"ShowClassifierInfo","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/mappings/classifiers/{classifier_id}","tag":"mapping-classifier","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"classifier_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
UpdateClassifier: {"id":"UpdateClassifier","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/mappings/classifiers/{classifier_id}","tag":"mapping-classifier","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"classifier_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
DeleteClassifier: {"id":"DeleteClassifier","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/mappings/classifiers/{classifier_id}","tag":"mapping-classifier","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"classifier_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ShowMappingFunction: {"id":"ShowMappingFunction","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/mappings/functions","tag":"mapping","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
CreateMapper: {"id":"CreateMapper","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/mappings/mappers","tag":"mapping-mapper","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ShowMapperList: {"id":"ShowMapperList","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/mappings/mappers/search","tag":"mapping-mapper","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ShowMapperDetail: {"id":"ShowMapperDetail","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/mappings/mappers/{mapper_id}","tag":"mapping-mapper","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"mapper_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
UpdateMapper: {"id":"UpdateMapper","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/mappings/mappers/{mapper_id}","tag":"mapping-mapper","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"mapper_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
DeleteSingleMapper: {"id":"DeleteSingleMapper","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/mappings/mappers/{mapper_id}","tag":"mapping-mapper","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"mapper_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
CreatePreProcessRules: {"id":"CreatePreProcessRules","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/mappings/preprocess-rules","tag":"mapping-preprocess-rule","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ShowPreProcessRulesList: {"id":"ShowPreProcessRulesList","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/mappings/preprocess-rules/search","tag":"mapping-preprocess-rule","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ShowMappingInfoList: {"id":"ShowMappingInfoList","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/mappings/search","tag":"mapping","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
DeleteMappingInfo: {"id":"DeleteMappingInfo","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/mappings/{mapping_id}","tag":"mapping","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"mapping_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
CopyMapping: {"id":"CopyMapping","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/mappings/{mapping_id}/clone","tag":"mapping","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"mapping_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
UpdateMappingInfoStatus: {"id":"UpdateMappingInfoStatus","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/mappings/{mapping_id}/status","tag":"mapping","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"mapping_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ListMetrics: {"id":"ListMetrics","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/metrics","tag":"metric","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
CreateMetric: {"id":"CreateMetric","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/metrics","tag":"metric","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowMetricMetaData: {"id":"ShowMetricMetaData","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/metrics/{metric_id}","tag":"metric","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"metric_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
UpdateMetrics: {"id":"UpdateMetrics","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/metrics/{metric_id}","tag":"metric","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"metric_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
DeleteMetrics: {"id":"DeleteMetrics","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/metrics/{metric_id}","tag":"metric","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"metric_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"empty","status":200,"open":false,"deprecated":false,"addition":false},
ListModules: {"id":"ListModules","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/modules","tag":"module","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"minimum":1,"maximum":1000},{"name":"sort_key","in":"query","type":"string","required":false,"enum":["update_time","create_time"],"default":"create_time"},{"name":"sort_dir","in":"query","type":"string","required":false,"enum":["ASC","DESC"],"default":"DESC"},{"name":"module_type","in":"query","type":"string","required":false,"enum":["tab","section"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
CreateModule: {"id":"CreateModule","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/modules","tag":"module","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
ShowModule: {"id":"ShowModule","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/modules/{module_id}","tag":"module","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"module_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
UpdateModule: {"id":"UpdateModule","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/modules/{module_id}","tag":"module","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"module_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
DeleteModule: {"id":"DeleteModule","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/modules/{module_id}","tag":"module","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"module_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
CreateNote: {"id":"CreateNote","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/notes","tag":"note","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":false},"open":false,"deprecated":false,"addition":false},
DeleteNotes: {"id":"DeleteNotes","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/notes","tag":"note","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ListNotes: {"id":"ListNotes","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/notes/search","tag":"note","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":false},"open":false,"deprecated":false,"addition":false},
ListPlaybooks: {"id":"ListPlaybooks","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks","tag":"playbook","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"search_txt","in":"query","type":"string","required":false},{"name":"enabled","in":"query","type":"boolean","required":false},{"name":"offset","in":"query","type":"integer","required":true,"minimum":0},{"name":"limit","in":"query","type":"integer","required":true,"minimum":1,"maximum":999999},{"name":"description","in":"query","type":"string","required":false},{"name":"dataclass_name","in":"query","type":"string","required":false},{"name":"name","in":"query","type":"string","required":false}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
CreatePlaybook: {"id":"CreatePlaybook","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks","tag":"playbook","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ExportPlaybook: {"id":"ExportPlaybook","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/export","tag":"playbook","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":false,"answer":"file","status":200,"open":false,"deprecated":false,"addition":false},
ImportPlaybook: {"id":"ImportPlaybook","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/import","tag":"playbook","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"multipart","bodyRequired":true,"bodyBytesMax":16777216,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ListPlaybookInstances: {"id":"ListPlaybookInstances","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/instances","tag":"playbook-instance","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"status","in":"query","type":"string","required":false,"enum":["RUNNING","FINISHED","FAILED","RETRYING","TERMINATING","TERMINATED"]},{"name":"name","in":"query","type":"string","required":false},{"name":"playbook_name","in":"query","type":"string","required":false},{"name":"dataclass_name","in":"query","type":"string","required":false},{"name":"dataobject_name","in":"query","type":"string","required":false},{"name":"trigger_type","in":"query","type":"string","required":false,"enum":["TIMER","EVENT"]},{"name":"from_date","in":"query","type":"string","required":false},{"name":"to_date","in":"query","type":"string","required":false},{"name":"date_type","in":"query","type":"string","required":false,"enum":["START","END"]},{"name":"limit","in":"query","type":"integer","required":true,"minimum":1,"maximum":9999},{"name":"offset","in":"query","type":"integer","required":true,"minimum":0}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListPlaybookAuditLogs: {"id":"ListPlaybookAuditLogs","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/instances/auditlogs","tag":"playbook-instance","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"offset","in":"query","type":"integer","required":true,"minimum":0},{"name":"limit","in":"query","type":"integer","required":true,"minimum":1,"maximum":9999},{"name":"sort_key","in":"query","type":"string","required":false,"enum":["start_time","end_time"]},{"name":"sort_dir","in":"query","type":"string","required":false,"enum":["asc","desc"]}],"body":"json","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowPlaybookInstance: {"id":"ShowPlaybookInstance","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/instances/{instance_id}","tag":"playbook-instance","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"instance_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ChangePlaybookInstance: {"id":"ChangePlaybookInstance","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/instances/{instance_id}/operation","tag":"playbook-instance","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"instance_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowPlaybookTopology: {"id":"ShowPlaybookTopology","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/instances/{instance_id}/topology","tag":"playbook-instance","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"instance_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowPlaybookStatistics: {"id":"ShowPlaybookStatistics","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/statistics","tag":"playbook","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":true,"addition":false},
ListPlaybookApproves: {"id":"ListPlaybookApproves","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/versions/approval","tag":"playbook-approval","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"resource_id","in":"query","type":"string","required":false},{"name":"approve_type","in":"query","type":"string","required":false,"enum":["PLAYBOOK","AOP_WORKFLOW"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ShowPlaybookVersion: {"id":"ShowPlaybookVersion","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/versions/{version_id}","tag":"playbook-version","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"version_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
UpdatePlaybookVersion: {"id":"UpdatePlaybookVersion","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/versions/{version_id}","tag":"playbook-version","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"version_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
DeletePlaybookVersion: {"id":"DeletePlaybookVersion","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/versions/{version_id}","tag":"playbook-version","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"version_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ListPlaybookActions: {"id":"ListPlaybookActions","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/versions/{version_id}/actions","tag":"playbook-action","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"version_id","in":"path","type":"string","required":true},{"name":"limit","in":"query","type":"integer","required":true,"minimum":0,"maximum":999999},{"name":"offset","in":"query","type":"integer","required":true,"minimum":1}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":true,"addition":false},
CreatePlaybookAction: {"id":"CreatePlaybookAction","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/versions/{version_id}/actions","tag":"playbook-action","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"version_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":true,"addition":false},
UpdatePlaybookAction: {"id":"UpdatePlaybookAction","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/versions/{version_id}/actions/{action_id}","tag":"playbook-action","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"version_id","in":"path","type":"string","required":true},{"name":"action_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":true,"addition":false},
DeletePlaybookAction: {"id":"DeletePlaybookAction","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/versions/{version_id}/actions/{action_id}","tag":"playbook-action","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"version_id","in":"path","type":"string","required":true},{"name":"action_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":true,"addition":false},
CreatePlaybookApprove: {"id":"CreatePlaybookApprove","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/versions/{version_id}/approval","tag":"playbook-approval","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"version_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
CopyPlaybookVersion: {"id":"CopyPlaybookVersion","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/versions/{version_id}/clone","tag":"playbook-version","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"version_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":true,"addition":false},
CreatePlaybookRule: {"id":"CreatePlaybookRule","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/versions/{version_id}/rules","tag":"playbook-rule","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"version_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":true,"addition":false},
ShowPlaybookRule: {"id":"ShowPlaybookRule","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/versions/{version_id}/rules/{rule_id}","tag":"playbook-rule","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"version_id","in":"path","type":"string","required":true},{"name":"rule_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":true,"addition":false},
UpdatePlaybookRule: {"id":"UpdatePlaybookRule","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/versions/{version_id}/rules/{rule_id}","tag":"playbook-rule","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"version_id","in":"path","type":"string","required":true},{"name":"rule_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":true,"addition":false},
DeletePlaybookRule: {"id":"DeletePlaybookRule","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/versions/{version_id}/rules/{rule_id}","tag":"playbook-rule","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"version_id","in":"path","type":"string","required":true},{"name":"rule_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":true,"addition":false},
ShowPlaybook: {"id":"ShowPlaybook","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/{playbook_id}","tag":"playbook","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"playbook_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
UpdatePlaybook: {"id":"UpdatePlaybook","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/{playbook_id}","tag":"playbook","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"playbook_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
DeletePlaybook: {"id":"DeletePlaybook","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/{playbook_id}","tag":"playbook","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"playbook_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ShowPlaybookMonitors: {"id":"ShowPlaybookMonitors","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/{playbook_id}/monitor","tag":"playbook","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"playbook_id","in":"path","type":"string","required":true},{"name":"start_time","in":"query","type":"string","required":true},{"name":"version_query_type","in":"query","type":"string","required":true},{"name":"end_time","in":"query","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":true,"addition":false},
ListPlaybookVersions: {"id":"ListPlaybookVersions","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/{playbook_id}/versions","tag":"playbook-version","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"playbook_id","in":"path","type":"string","required":true},{"name":"status","in":"query","type":"string","required":false,"enum":["EDITING","APPROVING","UNPASSED","PUBLISHED"]},{"name":"enabled","in":"query","type":"integer","required":false,"minimum":0,"maximum":1},{"name":"version_type","in":"query","type":"integer","required":false,"enum":[0,1],"minimum":0,"maximum":10},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"minimum":1,"maximum":999999}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
CreatePlaybookVersion: {"id":"CreatePlaybookVersion","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/playbooks/{playbook_id}/versions","tag":"playbook-version","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"playbook_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
SearchPolicyRecord: {"id":"SearchPolicyRecord","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/policy-records/search","tag":"policy-record","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"X-Secmaster-Version","in":"header","type":"string","required":true}],"body":"json","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
SearchPolicyRecordByPolicyId: {"id":"SearchPolicyRecordByPolicyId","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/policy-records/{policy_id}/search","tag":"policy-record","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"policy_id","in":"path","type":"string","required":true},{"name":"X-Secmaster-Version","in":"header","type":"string","required":true}],"body":"json","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
CreateRetryPolicy: {"id":"CreateRetryPolicy","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/policys","tag":"policy","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"action_type","in":"query","type":"string","required":true,"enum":["create","retry"]},{"name":"X-Secmaster-Version","in":"header","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
DeletePolicies: {"id":"DeletePolicies","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/policys/batch-delete","tag":"policy","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"X-Secmaster-Version","in":"header","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
SearchPolicy: {"id":"SearchPolicy","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/policys/search","tag":"policy","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"X-Secmaster-Version","in":"header","type":"string","required":true}],"body":"json","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
ShowPolicy: {"id":"ShowPolicy","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/policys/{policy_id}","tag":"policy","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"policy_id","in":"path","type":"string","required":true},{"name":"X-Secmaster-Version","in":"header","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
ListTasks: {"id":"ListTasks","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/tasks","tag":"task","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0,"default":0},{"name":"limit","in":"query","type":"integer","required":false,"minimum":1,"maximum":1000,"default":10},{"name":"sort_key","in":"query","type":"string","required":false,"enum":["create_time","update_time"],"default":"create_time"},{"name":"sort_dir","in":"query","type":"string","required":false,"enum":["ASC","DESC"],"default":"DESC"},{"name":"note","in":"query","type":"string","required":false},{"name":"name","in":"query","type":"string","required":false},{"name":"business_type","in":"query","type":"string","required":false,"enum":["WORKFLOWPUBLISH","WORKFLOWNODEAPPROVE","PLAYBOOKPUBLISH","PLAYBOOKNODEAPPROVE"]},{"name":"creator_name","in":"query","type":"string","required":false},{"name":"query_type","in":"query","type":"string","required":false,"enum":["my_todo","all_handled"],"default":"my_todo"},{"name":"from_date","in":"query","type":"string","required":false},{"name":"to_date","in":"query","type":"string","required":false}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
ShowTask: {"id":"ShowTask","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/tasks/{task_id}","tag":"task","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"task_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
UpdateTask: {"id":"UpdateTask","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/tasks/{task_id}","tag":"task","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"task_id","in":"path","type":"string","required":true},{"name":"Idempotency-Key","in":"header","type":"string","required":false,"maxLength":128}],"body":"json","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
ExportVulnerabilities: {"id":"ExportVulnerabilities","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/vulnerability/export","tag":"vulnerability","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"file","status":200,"open":false,"deprecated":false,"addition":false},
ImportVulnerabilities: {"id":"ImportVulnerabilities","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/vulnerability/import","tag":"vulnerability","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"multipart","bodyRequired":true,"bodyBytesMax":16777216,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ListVulnerabilities: {"id":"ListVulnerabilities","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/vulnerability/search","tag":"vulnerability","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":false},"open":false,"deprecated":false,"addition":false},
DownloadVulnerabilityTemplate: {"id":"DownloadVulnerabilityTemplate","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/vulnerability/template/download","tag":"vulnerability","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"file","status":200,"open":false,"deprecated":false,"addition":false},
ShowVulnerability: {"id":"ShowVulnerability","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/vulnerability/{vul_id}","tag":"vulnerability","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"vul_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ListWorkflows: {"id":"ListWorkflows","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/workflows","tag":"workflow","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0,"default":0},{"name":"limit","in":"query","type":"integer","required":false,"minimum":1,"maximum":1000,"default":10},{"name":"order","in":"query","type":"string","required":false,"enum":["ASC","DESC"],"default":"DESC"},{"name":"sortby","in":"query","type":"string","required":false,"enum":["update_time","create_time"],"default":"create_time"},{"name":"enabled","in":"query","type":"boolean","required":false},{"name":"name","in":"query","type":"string","required":false},{"name":"description","in":"query","type":"string","required":false},{"name":"dataclass_id","in":"query","type":"string","required":false},{"name":"dataclass_name","in":"query","type":"string","required":false},{"name":"aop_type","in":"query","type":"string","required":false,"enum":["NORMAL","SURVEY","HEMOSTASIS","EASE"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
CreateAopWorkflow: {"id":"CreateAopWorkflow","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/workflows","tag":"workflow","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
ExportAopworkflow: {"id":"ExportAopworkflow","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/workflows/export","tag":"workflow","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"file","status":200,"open":false,"deprecated":false,"addition":false},
ImportAopworkflow: {"id":"ImportAopworkflow","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/workflows/import","tag":"workflow","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"multipart","bodyRequired":true,"bodyBytesMax":16777216,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
ListAopWorkflowInstance: {"id":"ListAopWorkflowInstance","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/workflows/instances","tag":"workflow-instance","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0,"default":0},{"name":"limit","in":"query","type":"integer","required":false,"minimum":1,"maximum":1000,"default":10},{"name":"sort_key","in":"query","type":"string","required":false,"default":"create_time"},{"name":"sort_dir","in":"query","type":"string","required":false,"enum":["ASC","DESC"],"default":"DESC"},{"name":"from_date","in":"query","type":"string","required":false},{"name":"to_date","in":"query","type":"string","required":false},{"name":"workflow_id","in":"query","type":"string","required":false},{"name":"id","in":"query","type":"string","required":false},{"name":"name","in":"query","type":"string","required":false},{"name":"dataobject_id","in":"query","type":"string","required":false},{"name":"dataclass_id","in":"query","type":"string","required":false},{"name":"playbook_id","in":"query","type":"string","required":false},{"name":"defence_id","in":"query","type":"string","required":false},{"name":"status","in":"query","type":"string","required":false,"enum":["RUNNING","FAILED","FINISHED","RETRYING","TERMINATING","TERMINATED"]},{"name":"trigger_type","in":"query","type":"string","required":false,"enum":["DEBUG","TIMER","EVENT","MANUAL"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ShowAopWorkflowInstance: {"id":"ShowAopWorkflowInstance","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/workflows/instances/{instance_id}","tag":"workflow-instance","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"instance_id","in":"path","type":"string","required":true},{"name":"show_topology","in":"query","type":"boolean","required":false,"default":false},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0},{"name":"limit","in":"query","type":"integer","required":false,"minimum":1,"maximum":1000}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
UpdateWorkflowInstance: {"id":"UpdateWorkflowInstance","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/workflows/instances/{instance_id}","tag":"workflow-instance","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"instance_id","in":"path","type":"string","required":true},{"name":"Idempotency-Key","in":"header","type":"string","required":false,"maxLength":128}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
ValidateAopWorkflowVersion: {"id":"ValidateAopWorkflowVersion","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/workflows/validation","tag":"workflow-version","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"bodyBytesMax":16777216,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
ShowAopWorkflowVersion: {"id":"ShowAopWorkflowVersion","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/workflows/versions/{version_id}","tag":"workflow-version","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"version_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
UpdateAopWorkflowVersion: {"id":"UpdateAopWorkflowVersion","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/workflows/versions/{version_id}","tag":"workflow-version","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"version_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":false,"bodyBytesMax":16777216,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
DeleteAopWorkflowVersion: {"id":"DeleteAopWorkflowVersion","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/workflows/versions/{version_id}","tag":"workflow-version","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"version_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
CreateAopWorkflowVersionApprovel: {"id":"CreateAopWorkflowVersionApprovel","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/workflows/versions/{version_id}/approval","tag":"workflow-version","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"version_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ShowAopWorkflow: {"id":"ShowAopWorkflow","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/workflows/{workflow_id}","tag":"workflow","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"workflow_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
UpdateAopWorkflow: {"id":"UpdateAopWorkflow","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/workflows/{workflow_id}","tag":"workflow","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"workflow_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
DeleteAopWorkflow: {"id":"DeleteAopWorkflow","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/workflows/{workflow_id}","tag":"workflow","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"workflow_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
CreateWorkflowInstance: {"id":"CreateWorkflowInstance","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/workflows/{workflow_id}/instances","tag":"workflow-instance","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"workflow_id","in":"path","type":"string","required":true},{"name":"Idempotency-Key","in":"header","type":"string","required":false,"maxLength":128}],"body":"json","bodyRequired":true,"bodyBytesMax":16777216,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListAopWorkflowVersions: {"id":"ListAopWorkflowVersions","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/workflows/{workflow_id}/versions","tag":"workflow-version","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"workflow_id","in":"path","type":"string","required":true},{"name":"status","in":"query","type":"string","required":false,"enum":["pending_submit","pending_approval","publishing","publish_failed","not_activated","activated","rejected"]}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
CreateAopWorkflowVersion: {"id":"CreateAopWorkflowVersion","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/workflows/{workflow_id}/versions","tag":"workflow-version","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"workflow_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"bodyBytesMax":16777216,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
CreateDataobject: {"id":"CreateDataobject","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/{dataclass_name}","tag":"dataobject","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataclass_name","in":"path","type":"string","required":true}],"body":"json","bodyRequired":false,"bodyBytesMax":16777216,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":false},"open":false,"deprecated":false,"addition":false},
DeleteDataobjects: {"id":"DeleteDataobjects","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/{dataclass_name}","tag":"dataobject","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataclass_name","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ExportDataobjects: {"id":"ExportDataobjects","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/{dataclass_name}/export","tag":"dataobject","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataclass_name","in":"path","type":"string","required":true}],"body":"json","bodyRequired":false,"answer":"file","status":200,"open":false,"deprecated":false,"addition":false},
ImportDataobjects: {"id":"ImportDataobjects","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/{dataclass_name}/import","tag":"dataobject","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataclass_name","in":"path","type":"string","required":true}],"body":"multipart","bodyRequired":true,"bodyBytesMax":16777216,"answer":"json","status":200,"envelope":{"code":"string","success":false,"requestId":false},"open":false,"deprecated":false,"addition":false},
ListDataobjects: {"id":"ListDataobjects","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/{dataclass_name}/search","tag":"dataobject","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataclass_name","in":"path","type":"string","required":true}],"body":"json","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":false},"open":false,"deprecated":false,"addition":false},
ShowDataobject: {"id":"ShowDataobject","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/{dataclass_name}/{data_object_id}","tag":"dataobject","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataclass_name","in":"path","type":"string","required":true},{"name":"data_object_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":false},"open":false,"deprecated":false,"addition":false},
UpdateDataobject: {"id":"UpdateDataobject","method":"PUT","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/{dataclass_name}/{data_object_id}","tag":"dataobject","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataclass_name","in":"path","type":"string","required":true},{"name":"data_object_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":false,"bodyBytesMax":16777216,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":false},"open":false,"deprecated":false,"addition":false},
CreateDataobjectRelation: {"id":"CreateDataobjectRelation","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/{dataclass_type}/{data_object_id}/{related_dataclass_type}","tag":"dataobject-relation","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataclass_type","in":"path","type":"string","required":true},{"name":"data_object_id","in":"path","type":"string","required":true},{"name":"related_dataclass_type","in":"path","type":"string","required":true}],"body":"json","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
DeleteDataobjectRelation: {"id":"DeleteDataobjectRelation","method":"DELETE","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/{dataclass_type}/{data_object_id}/{related_dataclass_type}","tag":"dataobject-relation","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataclass_type","in":"path","type":"string","required":true},{"name":"data_object_id","in":"path","type":"string","required":true},{"name":"related_dataclass_type","in":"path","type":"string","required":true}],"body":"json","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
ListDataobjectRelations: {"id":"ListDataobjectRelations","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/{dataclass_type}/{data_object_id}/{related_dataclass_type}/search","tag":"dataobject-relation","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataclass_type","in":"path","type":"string","required":true},{"name":"data_object_id","in":"path","type":"string","required":true},{"name":"related_dataclass_type","in":"path","type":"string","required":true}],"body":"json","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":false},"open":false,"deprecated":false,"addition":false},
BatchCreateDataobjectRelations: {"id":"BatchCreateDataobjectRelations","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/{dataclass_type}/{related_dataclass_type}/batch-create","tag":"dataobject-relation","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"dataclass_type","in":"path","type":"string","required":true},{"name":"related_dataclass_type","in":"path","type":"string","required":true}],"body":"json","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":false},
CountResourceInstance: {"id":"CountResourceInstance","method":"POST","path":"/v1/{project_id}/{resource_type}/resource-instances/count","tag":"tag","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"resource_type","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListResourceInstance: {"id":"ListResourceInstance","method":"POST","path":"/v1/{project_id}/{resource_type}/resource-instances/filter","tag":"tag","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"resource_type","in":"path","type":"string","required":true},{"name":"limit","in":"query","type":"string","required":false},{"name":"offset","in":"query","type":"string","required":false}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListProjectTag: {"id":"ListProjectTag","method":"GET","path":"/v1/{project_id}/{resource_type}/tags","tag":"tag","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"resource_type","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
ListResourceTag: {"id":"ListResourceTag","method":"GET","path":"/v1/{project_id}/{resource_type}/{resource_id}/tags","tag":"tag","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"resource_type","in":"path","type":"string","required":true},{"name":"resource_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":false},
BatchTagResources: {"id":"BatchTagResources","method":"POST","path":"/v1/{project_id}/{resource_type}/{resource_id}/tags/create","tag":"tag","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"resource_type","in":"path","type":"string","required":true},{"name":"resource_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"empty","status":200,"open":false,"deprecated":false,"addition":false},
DeleteTags: {"id":"DeleteTags","method":"POST","path":"/v1/{project_id}/{resource_type}/{resource_id}/tags/delete","tag":"tag","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"resource_type","in":"path","type":"string","required":true},{"name":"resource_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"empty","status":200,"open":false,"deprecated":false,"addition":false},
BatchUntagResources: {"id":"BatchUntagResources","method":"DELETE","path":"/v1/{project_id}/{resource_type}/{resource_id}/tags/delete","tag":"tag","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"resource_type","in":"path","type":"string","required":true},{"name":"resource_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"empty","status":200,"open":false,"deprecated":false,"addition":false},
UpdateTagValue: {"id":"UpdateTagValue","method":"PUT","path":"/v1/{project_id}/{resource_type}/{resource_id}/{key}/tags/update","tag":"tag","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"resource_type","in":"path","type":"string","required":true},{"name":"resource_id","in":"path","type":"string","required":true},{"name":"key","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"empty","status":200,"open":false,"deprecated":false,"addition":false},
SendWorkspaceEvent: {"id":"SendWorkspaceEvent","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/workflows/events","tag":"workflow-instance","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"Idempotency-Key","in":"header","type":"string","required":false,"maxLength":128}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":true},
SendInstanceEvent: {"id":"SendInstanceEvent","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/workflows/instances/{instance_id}/events","tag":"workflow-instance","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"instance_id","in":"path","type":"string","required":true},{"name":"Idempotency-Key","in":"header","type":"string","required":false,"maxLength":128}],"body":"json","bodyRequired":true,"answer":"json","status":200,"open":false,"deprecated":false,"addition":true},
ShowInstanceOutput: {"id":"ShowInstanceOutput","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/workflows/instances/{instance_id}/outputs/{output_ref}","tag":"workflow-instance","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"instance_id","in":"path","type":"string","required":true},{"name":"output_ref","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":true},
ExportWorkflowBpmn: {"id":"ExportWorkflowBpmn","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/workflows/versions/{version_id}/bpmn","tag":"workflow-version","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"version_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"file","status":200,"open":false,"deprecated":false,"addition":true},
ListHolds: {"id":"ListHolds","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/holds","tag":"hold","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"status","in":"query","type":"string","required":false,"enum":["active","releasing","released"]},{"name":"offset","in":"query","type":"integer","required":false,"minimum":0,"default":0},{"name":"limit","in":"query","type":"integer","required":false,"minimum":1,"maximum":1000,"default":10}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":true},
CreateHold: {"id":"CreateHold","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/holds","tag":"hold","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"Idempotency-Key","in":"header","type":"string","required":false,"maxLength":128}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":true},
ShowHold: {"id":"ShowHold","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/holds/{hold_id}","tag":"hold","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"hold_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":true},
ReleaseHold: {"id":"ReleaseHold","method":"POST","path":"/v1/{project_id}/workspaces/{workspace_id}/soc/holds/{hold_id}/release","tag":"hold","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"hold_id","in":"path","type":"string","required":true},{"name":"Idempotency-Key","in":"header","type":"string","required":false,"maxLength":128}],"body":"json","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":true},
ShowWorkspaceGuides: {"id":"ShowWorkspaceGuides","method":"GET","path":"/v1/{project_id}/workspaces/{workspace_id}/sa/guides","tag":"workspace","parameters":[{"name":"project_id","in":"path","type":"string","required":true},{"name":"workspace_id","in":"path","type":"string","required":true},{"name":"version","in":"query","type":"string","required":false}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":true},
ListUsers: {"id":"ListUsers","method":"GET","path":"/v1/sallyport/users","tag":"user","parameters":[{"name":"offset","in":"query","type":"integer","required":false,"minimum":0,"default":0},{"name":"limit","in":"query","type":"integer","required":false,"minimum":1,"maximum":1000,"default":100}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":true},
CreateUser: {"id":"CreateUser","method":"POST","path":"/v1/sallyport/users","tag":"user","parameters":[],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":true},
UpdateUser: {"id":"UpdateUser","method":"PUT","path":"/v1/sallyport/users/{user_id}","tag":"user","parameters":[{"name":"user_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":true,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":true},
DeleteUser: {"id":"DeleteUser","method":"DELETE","path":"/v1/sallyport/users/{user_id}","tag":"user","parameters":[{"name":"user_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":true},
ListAccessKeys: {"id":"ListAccessKeys","method":"GET","path":"/v1/sallyport/users/{user_id}/access-keys","tag":"user","parameters":[{"name":"user_id","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":true},
CreateAccessKey: {"id":"CreateAccessKey","method":"POST","path":"/v1/sallyport/users/{user_id}/access-keys","tag":"user","parameters":[{"name":"user_id","in":"path","type":"string","required":true}],"body":"json","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":true},
DeleteAccessKey: {"id":"DeleteAccessKey","method":"DELETE","path":"/v1/sallyport/users/{user_id}/access-keys/{access}","tag":"user","parameters":[{"name":"user_id","in":"path","type":"string","required":true},{"name":"access","in":"path","type":"string","required":true}],"body":"none","bodyRequired":false,"answer":"json","status":200,"envelope":{"code":"string","success":true,"requestId":true},"open":false,"deprecated":false,"addition":true},
CreateToken: {"id":"CreateToken","method":"POST","path":"/v3/auth/tokens","tag":"iam","parameters":[{"name":"nocatalog","in":"query","type":"string","required":false},{"name":"X-Auth-Token","in":"header","type":"string","required":false}],"body":"json","bodyRequired":true,"answer":"json","status":201,"headers":true,"open":true,"deprecated":false,"addition":true},
ListProjects: {"id":"ListProjects","method":"GET","path":"/v3/projects","tag":"iam","parameters":[{"name":"name","in":"query","type":"string","required":false},{"name":"domain_id","in":"query","type":"string","required":false}],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":true},
ListDomains: {"id":"ListDomains","method":"GET","path":"/v3/auth/domains","tag":"iam","parameters":[],"body":"none","bodyRequired":false,"answer":"json","status":200,"open":false,"deprecated":false,"addition":true},
};
