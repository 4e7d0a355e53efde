package story;

import static story.Check.expect;
import static story.Check.refused;
import static story.Check.step;
import static story.Check.until;

import com.huaweicloud.sdk.core.ClientBuilder;
import com.huaweicloud.sdk.core.HcClient;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.utils.JsonUtils;
import com.huaweicloud.sdk.secmaster.v2.SecMasterClient;
import com.huaweicloud.sdk.secmaster.v2.model.ListDataclassRequest;
import com.huaweicloud.sdk.secmaster.v2.model.ListWorkflowsRequest;
import com.huaweicloud.sdk.secmaster.v2.model.ListWorkspacesRequest;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import story.WorkflowApi.Command;
import story.WorkflowApi.Instance;

/**
 * The story of a workflow, told by the stock Java SDK: java -cp … story.Story STORY.json
 *
 * <p>Prints one JSON line a step and ends with status 1 at the first thing that is not as it must be.
 */
public final class Story {
  private final Told told;
  private final SecMasterClient stock;
  private final WorkflowApi workflows;
  private String alertClass;

  private Story(Told told) {
    this.told = told;
    this.stock = new SecMasterClient(clientWith(told, told.secretKey()));
    this.workflows = new WorkflowApi(clientWith(told, told.secretKey()), told.workspaceId());
  }

  public static void main(String[] arguments) throws Exception {
    var story = new Story(JsonUtils.toObject(Files.readString(Path.of(arguments[0])), Told.class));
    story.tellWaysIn();
    var service = story.release("service");
    var person = story.release("person");
    var faulty = story.release("faulty");
    var review = story.release("review");
    story.tellRun(service);
    story.tellTerminate(review);
    story.tellRetry(faulty);
    story.tellDebug("service task", service);
    story.tellDebug("user task", person);
    story.tellTodo(review);
    story.tellDeletion();
    System.exit(0);
  }

  private static HcClient clientWith(Told told, String secretKey) {
    var credentials =
        new BasicCredentials().withAk(told.accessKey()).withSk(secretKey).withProjectId(told.projectId());
    return new ClientBuilder<>(client -> client).withCredential(credentials).withEndpoint(told.endpoint()).build();
  }

  private void tellWaysIn() {
    var everything = new ListWorkspacesRequest().withOffset(BigDecimal.ZERO).withLimit(BigDecimal.valueOf(100));
    var stranger = new SecMasterClient(clientWith(told, "wrong"));
    var refusal = refused("a wrong secret key", 401, () -> stranger.listWorkspaces(everything));
    step("refused a wrong secret key", Map.of("code", refusal.getErrorCode()));
    var workspaces = stock.listWorkspaces(everything).getWorkspaces();
    expect("the workspace is listed", true, workspaces.stream().anyMatch(each -> told.workspaceId().equals(each.getId())));
    var all = new ListDataclassRequest().withWorkspaceId(told.workspaceId()).withLimit(100);
    var classes = stock.listDataclass(all).getDataclassDetails();
    var alert = classes.stream().filter(each -> "Alert".equals(each.getName())).findFirst();
    expect("the Alert data class is listed", true, alert.isPresent());
    alertClass = alert.get().getId();
    step("found the workspace and the Alert data class", Map.of("dataclass", alertClass));
  }

  /** Creates, validates, submits, approves, activates and enables a workflow; answers its id. */
  private String release(String kind) {
    var drawn = told.workflows().get(kind);
    var name = drawn.name() + " (Java)";
    var draft = createDraft(kind, name);
    for (var mode : List.of("BASIC", "CIRCLE", "APP_PARAMS")) {
      var checked =
          workflows.validate(
              Map.of(
                  "mode", mode,
                  "taskconfig", drawn.taskconfig(),
                  "taskflow", drawn.taskflow(),
                  "aopworkflow_id", draft.workflow()));
      expect(kind + ": " + mode + " holds (" + checked.data() + ")", true, checked.data().get("result"));
    }
    setStatus(draft.version(), "pending_approval");
    var opinion = workflows.approveVersion(draft.version(), new WorkflowApi.Opinion("PASS", "looks good"));
    expect(kind + ": approved", "PASS", opinion.data().result());
    expect(kind + ": the only version is activated", "activated", status(draft.version()));
    expect(kind + ": deactivated", "not_activated", setStatus(draft.version(), "not_activated"));
    expect(kind + ": activated", "activated", setStatus(draft.version(), "activated"));
    workflows.updateWorkflow(draft.workflow(), Map.of("enabled", true, "version_id", draft.version()));
    var shown = workflows.showWorkflow(draft.workflow()).data();
    expect(kind + ": enabled", true, shown.enabled());
    expect(kind + ": its version", draft.version(), shown.versionId());
    var version = workflows.showVersion(draft.version()).data();
    expect(kind + ": taskflow byte for byte", drawn.taskflow(), version.taskflow());
    var named = new ListWorkflowsRequest().withWorkspaceId(told.workspaceId()).withName(name).withLimit(10);
    var listed = stock.listWorkflows(named).getData();
    expect(kind + ": listed by name", List.of(draft.workflow()), listed.stream().map(each -> each.getId()).toList());
    var versions = workflows.listVersions(draft.workflow()).data();
    expect(kind + ": versions listed", List.of(draft.version()), versions.stream().map(each -> each.id()).toList());
    step("released " + kind, Map.of("workflow", draft.workflow(), "version", draft.version()));
    return draft.workflow();
  }

  private record Draft(String workflow, String version) {}

  private Draft createDraft(String kind, String name) {
    var drawn = told.workflows().get(kind);
    var workflow =
        workflows.createWorkflow(
            Map.of(
                "name", name,
                "description", "told by the Java SDK",
                "engine_type", "public_engine",
                "aop_type", "NORMAL",
                "dataclass_id", alertClass));
    var version =
        workflows.createVersion(
            workflow.data().id(),
            Map.of(
                "name", name,
                "description", "first",
                "taskflow", drawn.taskflow(),
                "taskconfig", drawn.taskconfig(),
                "taskflow_type", "JSON",
                "aop_type", "NORMAL"));
    expect(name + ": a new version", "pending_submit", version.data().status());
    return new Draft(workflow.data().id(), version.data().id());
  }

  private String status(String version) {
    return workflows.showVersion(version).data().status();
  }

  private String setStatus(String version, String status) {
    workflows.updateVersion(version, Map.of("status", status));
    return status(version);
  }

  /** A debug run is started the same way, by a command that Terraform's provider documents. */
  private String start(String workflow, String command) {
    var dataObject =
        Map.of("content", told.alert(), "dataclass", Map.of("id", alertClass, "name", "Alert"));
    return workflows
        .start(
            workflow,
            Map.of(
                "command_type", command,
                "action_type", "workflow",
                "action_id", workflow,
                "playbook_context", Map.of("data_object", dataObject)))
        .actionInstanceId();
  }

  private Object command(String instance, String kind, String task, String edits) {
    var done = workflows.command(instance, new Command("ActionInstance" + kind + "Command", task, edits));
    expect(kind + ": success", true, done.success());
    expect(kind + ": code", "00000000", done.code());
    return done;
  }

  private Instance untilStatus(String instance, String status) throws InterruptedException {
    return until(
        instance + " becomes " + status,
        () -> workflows.showInstance(instance),
        shown -> status.equals(shown.status()));
  }

  private Instance untilWaitsAt(String instance, String node) throws InterruptedException {
    return until(
        instance + " waits at " + node,
        () -> workflows.showInstance(instance),
        shown -> {
          var entry = shown.topology().newest(node);
          return entry != null && "RUNNING".equals(entry.status()) && "RUNNING".equals(shown.status());
        });
  }

  private void tellRun(String workflow) throws InterruptedException {
    var instance = start(workflow, "ActionInstanceRunCommand");
    var shown = untilStatus(instance, "FINISHED");
    var made = JsonUtils.toObject(shown.topology().newest(told.nodes().waiting()).output(), Map.class);
    var output = made.get("output") instanceof Map<?, ?> inner ? inner : made;
    var uuid = String.valueOf(output.get("uuid"));
    var used = shown.topology().newest(told.nodes().next()).output();
    expect("the next node used the result: " + used, true, used.contains(uuid.replace("-", "")));
    expect("trigger type", "MANUAL", shown.triggerType());
    var listed = workflows.listInstances(Map.of("workflow_id", workflow, "status", "FINISHED", "limit", 10));
    expect("listed by workflow and status", 1, listed.count());
    expect("the one listed", instance, listed.instances().get(0).id());
    refused("retry of a finished run", 400, () -> command(instance, "Retry", null, null));
    step("ran to the end", Map.of("instance", instance));
  }

  /** The reference page's first program. */
  private void tellTerminate(String workflow) throws InterruptedException {
    var instance = start(workflow, "ActionInstanceRunCommand");
    untilWaitsAt(instance, told.nodes().review());
    command(instance, "Terminate", null, null);
    untilStatus(instance, "TERMINATED");
    command(instance, "Terminate", null, null);
    step("terminated", Map.of("instance", instance));
  }

  /** The second: plain, which fails again, and with the input mended. */
  private void tellRetry(String workflow) throws InterruptedException {
    var instance = start(workflow, "ActionInstanceRunCommand");
    var parse = told.nodes().parse();
    var fault = untilStatus(instance, "FAILED").topology().newest(parse);
    expect("the fault is told", false, fault.errorMsg() == null || fault.errorMsg().isEmpty());
    expect("the faulted node", "FAILED false", fault.status() + " " + fault.succeed());
    command(instance, "Retry", null, null);
    until(
        "the plain retry fails again",
        () -> workflows.showInstance(instance),
        shown -> "FAILED".equals(shown.status()) && shown.retryCount() == 1);
    command(instance, "Retry", parse, told.retry().inputDataobject());
    expect("retry count", 2, untilStatus(instance, "FINISHED").retryCount());
    step("retried", Map.of("instance", instance));
  }

  /** The third, with the reference page's own input_dataobject. */
  private void tellDebug(String kind, String workflow) throws InterruptedException {
    var instance = start(workflow, "ActionInstanceDebugCommand");
    var waiting = told.nodes().waiting();
    var next = told.nodes().next();
    expect("trigger type", "DEBUG", untilWaitsAt(instance, waiting).triggerType());
    refused("a node that does not wait", 400, () -> command(instance, "Debug", next, "[]"));
    refused("no input_dataobject", 400, () -> command(instance, "Debug", waiting, null));
    command(instance, "Debug", waiting, told.debug().inputDataobject());
    untilWaitsAt(instance, next);
    command(instance, "Debug", next, "[]");
    var topology = untilStatus(instance, "FINISHED").topology();
    var given = topology.newest(waiting).output();
    var used = topology.newest(next).output();
    expect(kind + ": the given result: " + given, true, given.contains(told.debug().uuid()));
    expect(kind + ": the next node used it: " + used, true, used.contains(told.debug().nextOutput()));
    step("debugged " + kind, Map.of("instance", instance));
  }

  private void tellTodo(String workflow) throws InterruptedException {
    var instance = start(workflow, "ActionInstanceRunCommand");
    untilWaitsAt(instance, told.nodes().review());
    var todos = workflows.listTodos(Map.of("offset", 0, "limit", 100)).data();
    var todo = todos.stream().filter(each -> instance.equals(each.actionInstanceId())).findFirst();
    expect("the to-do is listed", true, todo.isPresent());
    expect("the to-do's node", told.nodes().review(), todo.get().definitionKey());
    workflows.updateTodo(todo.get().id(), Map.of("action", "CONTINUE", "comment", "harmless"));
    untilStatus(instance, "FINISHED");
    expect("the to-do is done", "finished", workflows.showTodo(todo.get().id()).data().status());
    step("decided a to-do", Map.of("instance", instance));
  }

  private void tellDeletion() {
    var draft = createDraft("service", "Short-lived (Java)");
    workflows.deleteVersion(draft.version());
    var refusal = refused("a deleted version", 400, () -> workflows.showVersion(draft.version()));
    expect("its code", "SecMaster.20040605", refusal.getErrorCode());
    workflows.deleteWorkflow(draft.workflow());
    refusal = refused("a deleted workflow", 400, () -> workflows.showWorkflow(draft.workflow()));
    expect("its code", "SecMaster.20040611", refusal.getErrorCode());
    step("deleted", Map.of("workflow", draft.workflow(), "version", draft.version()));
  }
}
