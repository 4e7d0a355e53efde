import { assert } from '../../kernel/assert.ts';

/** The types that SecMaster's console offers. [doc] */
export type FieldType =
  | 'String'
  | 'Object'
  | 'Timestamp'
  | 'Integer'
  | 'Boolean'
  | 'Enum'
  | 'List<String>'
  | 'List<Object>';

export interface DataClassField {
  /** Its path in the data object. */
  readonly key: string;
  readonly type: FieldType;
  readonly name: string;
  readonly required: boolean;
  /** Of an Enum. */
  readonly values: readonly string[];
}

/** A type of data objects. These are built in: every workspace has them, under the same ids. */
export interface DataClass {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** In the order in which people read them. */
  readonly fields: readonly DataClassField[];
}

// The fields. [sdk] [doc]

const common = `
  id String ID
  workspace_id String Workspace
  create_time Timestamp Created
  update_time Timestamp Updated
  creator String Created by
  owner String Owner
  labels String Labels`;

const incidentLike = `
  title! String Title
  description! String Description
  severity! Enum(Tips,Low,Medium,High,Fatal) Severity
  handle_status! Enum(Open,Block,Closed) Status
  verification_state Enum(Unknown,True_Positive,False_Positive) Verification
  confidence Integer Confidence
  criticality Integer Criticality
  count Integer Count
  first_observed_time! Timestamp First seen
  last_observed_time Timestamp Last seen
  arrive_time Timestamp Arrived
  close_time Timestamp Closed
  close_reason Enum(False detection,Resolved,Repeated,Other) Reason for closing
  close_comment String Comment on closing
  ipdrr_phase Enum(Preparation,Detection and Analysis,Contain，Eradication& Recovery,Post-Incident-Activity) Phase
  sla Integer Hours to close
  actor String Handler
  source_url String Source page
  simulation String Drill data
  remediation.recommendation String Recommendation
  remediation.url String Recommendation page
  data_source! Object Data source
  data_source.product_name String Product
  data_source.product_feature String Product feature
  environment! Object Environment
  environment.vendor_type String Vendor
  environment.domain_id String Account
  environment.region_id String Region
  environment.project_id String Project
  resource_list List<Object> Resources
  network_list List<Object> Network connections
  malware Object Malware
  process List<Object> Processes
  user_info List<Object> Users
  file_info List<Object> Files`;

const tables = {
  Alert: `${common}${incidentLike}
  alert_type! Object Alert type
  alert_type.category String Alert category
  alert_type.alert_type String Alert kind`,
  Incident: `${common}${incidentLike}
  incident_type! Object Incident type
  incident_type.category String Incident category
  incident_type.incident_type String Incident kind`,
  Indicator: `${common}
  name! String Name
  value! String Value
  indicator_type! Object Indicator type
  verdict! Enum(Black,White,Gray) Verdict
  confidence Integer Confidence
  status Enum(Open,Closed,Revoked) Status
  revoked Boolean Revoked
  granular_marking Integer Origin
  defanged Boolean Defanged
  first_report_time Timestamp First reported
  last_report_time Timestamp Last reported
  data_source Object Data source
  environment Object Environment`,
  Vulnerability: `${common}
  name! String Name
  description String Description
  vul_id String Vulnerability number
  cve_ids List<String> CVE numbers
  severity Enum(Tips,Low,Medium,High,Fatal) Severity
  handle_status Enum(Open,Block,Closed) Status
  solution String Solution
  resource Object Resource
  first_observed_time Timestamp First seen
  last_observed_time Timestamp Last seen`,
  Resource: `${common}
  name! String Name
  type String Type
  provider String Provider
  region_id String Region
  ep_id String Enterprise project
  checksum String Checksum
  provisioning_state String State
  department String Department
  important Enum(High,Medium,Low) Importance
  properties Object Properties`,
  Policy: `${common}
  policy_type! Enum(Source Ip,User Name,Domain Name) Object type
  policy_category! Enum(BLOCK,WHITE) Category
  block_target! String Object
  policy_direction String Direction
  block_age Object Ageing
  description String Description
  defense_list List<Object> Results by product`,
  CommonContext: `
  id String ID
  workspace_id String Workspace
  trigger_time Timestamp Triggered`,
};

const fieldsOf = (dataClass: keyof typeof tables): readonly DataClassField[] =>
  tables[dataClass].trim().split('\n').map(readLine);

const line = /^\s*([\w.]+)(!?) ([A-Za-z<>]+)(?:\((.*)\))? (.+)$/;
function readLine(text: string): DataClassField {
  const [, key = '', required, type, values, name = ''] = line.exec(text) ?? [];
  return {
    key,
    type: type as FieldType,
    name,
    required: required === '!',
    values: values?.split(',') ?? [],
  };
}

/** The ids of Alert and Incident are the service's [terraform]; those of the others are [ours]. */
export const dataClasses: readonly DataClass[] = [
  {
    id: '369def57-75c3-4cc4-988c-22263ece4b17',
    name: 'Alert',
    description: 'A sign of a threat that a product reported',
    fields: fieldsOf('Alert'),
  },
  {
    id: '369def57-75c3-4cc4-988c-22263ece4b18',
    name: 'Incident',
    description: 'A security incident, to which alerts were found to belong',
    fields: fieldsOf('Incident'),
  },
  {
    id: '369def57-75c3-4cc4-988c-22263ece4b19',
    name: 'Indicator',
    description: 'An address, a domain, a hash or the like, and what is known of it',
    fields: fieldsOf('Indicator'),
  },
  {
    id: '369def57-75c3-4cc4-988c-22263ece4b1a',
    name: 'Vulnerability',
    description: 'A weakness found on a resource',
    fields: fieldsOf('Vulnerability'),
  },
  {
    id: '369def57-75c3-4cc4-988c-22263ece4b1b',
    name: 'Resource',
    description: 'A host, a site, an account or another thing to be protected',
    fields: fieldsOf('Resource'),
  },
  {
    id: '369def57-75c3-4cc4-988c-22263ece4b1c',
    name: 'Policy',
    description: 'An emergency policy that blocks or allows an object on several products',
    fields: fieldsOf('Policy'),
  },
  {
    id: '369def57-75c3-4cc4-988c-22263ece4b1d',
    name: 'CommonContext',
    description: 'What a timer starts: a run without a data object',
    fields: fieldsOf('CommonContext'),
  },
];

const byId = new Map(dataClasses.map((dataClass) => [dataClass.id, dataClass]));

export const findDataClass = (id: string): DataClass | undefined => byId.get(id);

/** For an id that was checked when it was stored. */
export function getDataClass(id: string): DataClass {
  const found = findDataClass(id);
  assert(found, `the data class ${id}, which a workflow names, is built in`);
  return found;
}
