package story;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.huaweicloud.sdk.core.HcClient;
import com.huaweicloud.sdk.core.http.FieldExistence;
import com.huaweicloud.sdk.core.http.HttpMethod;
import com.huaweicloud.sdk.core.http.HttpRequestDef;
import com.huaweicloud.sdk.core.http.LocationType;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The operations that the SecMaster artifact on Maven Central (3.1.143) lacks, declared as its own SecMasterMeta declares
 * operations, over the stock client: paths, signing, serialisation, type checks and errors are the SDK's. Types as in the
 * SDK's source at 23eb13dcd6 (2026-08-20).
 */
final class WorkflowApi {
  private static final String SOC = "/v1/{project_id}/workspaces/{workspace_id}/soc";
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  private final HcClient client;
  private final String workspace;

  WorkflowApi(HcClient client, String workspace) {
    this.client = client;
    this.workspace = workspace;
  }

  record Workflow(String id, String name, Boolean enabled, @JsonProperty("version_id") String versionId) {}

  record WorkflowAnswer(String code, String message, Boolean success, Workflow data) {}

  record Version(String id, String status, String taskflow, String taskconfig) {}

  record VersionAnswer(String code, String message, Boolean success, Version data) {}

  record VersionList(String code, Integer total, List<Version> data) {}

  record Opinion(String result, String content) {}

  record OpinionAnswer(String code, String message, Opinion data) {}

  record Checked(String code, Boolean success, Map<String, Object> data) {}

  record Started(
      @JsonProperty("command_type") String commandType,
      @JsonProperty("action_type") String actionType,
      @JsonProperty("action_id") String actionId,
      @JsonProperty("action_instance_id") String actionInstanceId) {}

  record Node(
      @JsonProperty("instance_type") String instanceType,
      @JsonProperty("action_id") String actionId,
      @JsonProperty("action_name") String actionName,
      @JsonProperty("start_time") String startTime,
      @JsonProperty("end_time") String endTime,
      @JsonProperty("error_msg") String errorMsg,
      String input,
      String output,
      @JsonProperty("parent_instance_id") String parentInstanceId,
      String status,
      Boolean succeed) {}

  record Topology(@JsonProperty("audit_logs") List<Node> auditLogs) {
    /** The newest entry of a node. */
    Node newest(String node) {
      return auditLogs.stream().filter(entry -> node.equals(entry.actionId())).reduce((first, last) -> last).orElse(null);
    }
  }

  record Instance(
      String id,
      String name,
      @JsonProperty("trigger_type") String triggerType,
      String status,
      @JsonProperty("start_time") String startTime,
      @JsonProperty("end_time") String endTime,
      @JsonProperty("retry_count") Integer retryCount,
      @JsonProperty("defense_id") String defenseId,
      @JsonProperty("dataobject_id") String dataobjectId,
      Topology topology) {}

  record InstanceList(Integer count, List<Instance> instances) {}

  record Todo(
      String id,
      String status,
      @JsonProperty("definition_key") String definitionKey,
      @JsonProperty("action_instance_id") String actionInstanceId) {}

  record TodoAnswer(String code, Boolean success, Todo data) {}

  record TodoList(String code, Double total, List<Todo> data) {}

  record Done(String code, String message, @JsonProperty("request_id") String requestId, Boolean success) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Command(
      @JsonProperty("command_type") String commandType,
      @JsonProperty("task_id") String taskId,
      @JsonProperty("input_dataobject") String inputDataobject) {}

  private record Call(Map<String, Object> parameters, Object body) {}

  WorkflowAnswer createWorkflow(Map<String, Object> body) {
    return send(HttpMethod.POST, "/workflows", WorkflowAnswer.class, Map.of(), body);
  }

  WorkflowAnswer showWorkflow(String id) {
    return send(HttpMethod.GET, "/workflows/{workflow_id}", WorkflowAnswer.class, Map.of("workflow_id", id), null);
  }

  WorkflowAnswer updateWorkflow(String id, Map<String, Object> body) {
    return send(HttpMethod.PUT, "/workflows/{workflow_id}", WorkflowAnswer.class, Map.of("workflow_id", id), body);
  }

  WorkflowAnswer deleteWorkflow(String id) {
    return send(HttpMethod.DELETE, "/workflows/{workflow_id}", WorkflowAnswer.class, Map.of("workflow_id", id), null);
  }

  VersionAnswer createVersion(String workflow, Map<String, Object> body) {
    var parameters = Map.<String, Object>of("workflow_id", workflow);
    return send(HttpMethod.POST, "/workflows/{workflow_id}/versions", VersionAnswer.class, parameters, body);
  }

  VersionList listVersions(String workflow) {
    var parameters = Map.<String, Object>of("workflow_id", workflow);
    return send(HttpMethod.GET, "/workflows/{workflow_id}/versions", VersionList.class, parameters, null);
  }

  VersionAnswer showVersion(String id) {
    return send(HttpMethod.GET, "/workflows/versions/{version_id}", VersionAnswer.class, Map.of("version_id", id), null);
  }

  VersionAnswer updateVersion(String id, Map<String, Object> body) {
    return send(HttpMethod.PUT, "/workflows/versions/{version_id}", VersionAnswer.class, Map.of("version_id", id), body);
  }

  VersionAnswer deleteVersion(String id) {
    return send(HttpMethod.DELETE, "/workflows/versions/{version_id}", VersionAnswer.class, Map.of("version_id", id), null);
  }

  OpinionAnswer approveVersion(String id, Opinion opinion) {
    var path = "/workflows/versions/{version_id}/approval";
    return send(HttpMethod.POST, path, OpinionAnswer.class, Map.of("version_id", id), opinion);
  }

  Checked validate(Map<String, Object> body) {
    return send(HttpMethod.POST, "/workflows/validation", Checked.class, Map.of(), body);
  }

  Started start(String workflow, Map<String, Object> body) {
    var parameters = Map.<String, Object>of("workflow_id", workflow);
    return send(HttpMethod.POST, "/workflows/{workflow_id}/instances", Started.class, parameters, body);
  }

  Instance showInstance(String id) {
    var parameters = Map.<String, Object>of("instance_id", id, "show_topology", true);
    return send(HttpMethod.GET, "/workflows/instances/{instance_id}", Instance.class, parameters, null);
  }

  InstanceList listInstances(Map<String, Object> filter) {
    return send(HttpMethod.GET, "/workflows/instances", InstanceList.class, filter, null);
  }

  Done command(String instance, Command command) {
    var parameters = Map.<String, Object>of("instance_id", instance);
    return send(HttpMethod.PUT, "/workflows/instances/{instance_id}", Done.class, parameters, command);
  }

  TodoList listTodos(Map<String, Object> filter) {
    return send(HttpMethod.GET, "/tasks", TodoList.class, filter, null);
  }

  TodoAnswer showTodo(String id) {
    return send(HttpMethod.GET, "/tasks/{task_id}", TodoAnswer.class, Map.of("task_id", id), null);
  }

  TodoAnswer updateTodo(String id, Map<String, Object> body) {
    return send(HttpMethod.PUT, "/tasks/{task_id}", TodoAnswer.class, Map.of("task_id", id), body);
  }

  private <S> S send(HttpMethod method, String path, Class<S> answer, Map<String, Object> parameters, Object body) {
    var named = new java.util.HashMap<>(parameters);
    named.put("workspace_id", workspace);
    var uri = SOC + path;
    var definition = HttpRequestDef.builder(method, Call.class, answer).withName(method + path).withUri(uri);
    definition.withContentType("application/json");
    var inPath = PARAMETER.matcher(uri).results().map(found -> found.group(1)).toList();
    for (var name : named.keySet()) {
      var location = inPath.contains(name) ? LocationType.Path : LocationType.Query;
      definition.withRequestField(
          name,
          location,
          FieldExistence.NULL_IGNORE,
          Object.class,
          field -> field.withMarshaller(call -> call.parameters().get(name), (call, value) -> {}));
    }
    if (body != null)
      definition.withRequestField(
          "body",
          LocationType.Body,
          FieldExistence.NON_NULL_NON_EMPTY,
          Object.class,
          field -> field.withMarshaller(Call::body, (call, value) -> {}));
    return client.syncInvokeHttp(new Call(named, body), definition.build());
  }
}
