"""The story of a workflow, told by the stock Python SDK: python story.py STORY.json

Prints one JSON line a step and ends with status 1 at the first thing that is not as it must be.
"""
import json
import sys
import time

from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.exceptions.exceptions import ClientRequestException
from huaweicloudsdksecmaster.v1 import *

POLLS_MAX = 300
POLL_SECONDS = 0.1
FINISHED, FAILED, TERMINATED = "FINISHED", "FAILED", "TERMINATED"

with open(sys.argv[1], encoding="utf-8") as file:
    story = json.load(file)
workspace = story["workspace_id"]
nodes = story["nodes"]


def client_with(secret_key):
    credentials = BasicCredentials(story["access_key"], secret_key, story["project_id"])
    builder = SecMasterClient.new_builder().with_credentials(credentials)
    return builder.with_endpoint(story["endpoint"]).build()


client = client_with(story["secret_key"])


def step(name, **seen):
    print(json.dumps({"step": name, **seen}), flush=True)


def expect(what, expected, found):
    if expected != found:
        print(json.dumps({"failed": what, "expected": expected, "found": found}, default=str), flush=True)
        sys.exit(1)


def refused(what, status, call):
    try:
        call()
    except ClientRequestException as refusal:
        expect(f"{what}: status", status, refusal.status_code)
        expect(f"{what}: has a code", True, bool(refusal.error_code))
        expect(f"{what}: has a message", True, bool(refusal.error_msg))
        return refusal
    expect(what, f"status {status}", "success")


def until(what, holds, read):
    for _ in range(POLLS_MAX):
        found = read()
        if holds(found):
            return found
        time.sleep(POLL_SECONDS)
    expect(what, "within 30 s", found)


def create_draft(kind, name, data_class):
    """Creates a workflow with one draft version; answers both."""
    drawn = story["workflows"][kind]
    workflow = client.create_aop_workflow(CreateAopWorkflowRequest(workspace_id=workspace, body=CreateAopWorkflowInfo(
        name=name, description="told by the Python SDK", engine_type="public_engine", aop_type="NORMAL",
        dataclass_id=data_class))).data
    version = client.create_aop_workflow_version(CreateAopWorkflowVersionRequest(
        workspace_id=workspace, workflow_id=workflow.id, body=CreateAopWorkflowVersionInfo(
            name=name, description="first", taskflow=drawn["taskflow"], taskconfig=drawn["taskconfig"],
            taskflow_type="JSON", aop_type="NORMAL"))).data
    expect(f"{name}: a new version", "pending_submit", version.status)
    return workflow, version


def release(kind, data_class):
    """Creates, validates, submits, approves, activates and enables a workflow; answers its id."""
    drawn = story["workflows"][kind]
    name = f"{drawn['name']} (Python)"
    workflow, version = create_draft(kind, name, data_class)
    for mode in ("BASIC", "CIRCLE", "APP_PARAMS"):
        checked = client.validate_aop_workflow_version(ValidateAopWorkflowVersionRequest(
            workspace_id=workspace, body=AopworkflowVersionValidateRes(
                mode=mode, taskconfig=drawn["taskconfig"], taskflow=drawn["taskflow"],
                aopworkflow_id=workflow.id))).data
        result = checked.to_dict() if hasattr(checked, "to_dict") else checked
        expect(f"{kind}: {mode} holds ({result})", True, result["result"])
    set_status(version.id, "pending_approval")
    opinion = client.create_aop_workflow_version_approvel(CreateAopWorkflowVersionApprovelRequest(
        workspace_id=workspace, version_id=version.id,
        body=CreateAopWorkflowVersionApprovelInfo(content="looks good", result="PASS"))).data
    expect(f"{kind}: approved", "PASS", opinion.result)
    expect(f"{kind}: the only version is activated", "activated", show_version(version.id).status)
    expect(f"{kind}: deactivated", "not_activated", set_status(version.id, "not_activated").status)
    expect(f"{kind}: activated", "activated", set_status(version.id, "activated").status)
    enable(workflow.id, version.id, True)
    shown = client.show_aop_workflow(ShowAopWorkflowRequest(workspace_id=workspace, workflow_id=workflow.id)).data
    expect(f"{kind}: enabled", (True, version.id), (shown.enabled, shown.version_id))
    expect(f"{kind}: taskflow byte for byte", drawn["taskflow"], show_version(version.id).taskflow)
    listed = client.list_workflows(ListWorkflowsRequest(workspace_id=workspace, name=name, limit=10))
    expect(f"{kind}: listed by name", [workflow.id], [each.id for each in listed.data])
    expect(f"{kind}: total", 1, listed.total)
    versions = client.list_aop_workflow_versions(ListAopWorkflowVersionsRequest(
        workspace_id=workspace, workflow_id=workflow.id)).data
    expect(f"{kind}: versions listed", [version.id], [each.id for each in versions])
    step(f"released {kind}", workflow=workflow.id, version=version.id)
    return workflow.id


def show_version(version):
    return client.show_aop_workflow_version(ShowAopWorkflowVersionRequest(
        workspace_id=workspace, version_id=version)).data


def set_status(version, status):
    client.update_aop_workflow_version(UpdateAopWorkflowVersionRequest(
        workspace_id=workspace, version_id=version, body=ModifyAopWorkflowVersionInfo(status=status)))
    return show_version(version)


def enable(workflow, version, enabled):
    client.update_aop_workflow(UpdateAopWorkflowRequest(
        workspace_id=workspace, workflow_id=workflow,
        body=ModifyAopWorkflowInfo(enabled=enabled, version_id=version)))


def start(workflow, data_class, command="ActionInstanceRunCommand"):
    """A debug run is started the same way, by a command that Terraform's provider documents."""
    answer = client.create_workflow_instance(CreateWorkflowInstanceRequest(
        workspace_id=workspace, workflow_id=workflow, body=AopInstanceEventData(
            command_type=command, action_type="workflow", action_id=workflow,
            playbook_context=PlaybookcontextRef(data_object=DataObjectRefInfo(
                content=story["alert"], dataclass=DataClassRef(id=data_class, name="Alert"))))))
    return answer.action_instance_id


def show(instance):
    return client.show_aop_workflow_instance(ShowAopWorkflowInstanceRequest(
        workspace_id=workspace, instance_id=instance, show_topology=True))


def newest(shown, node):
    """The newest entry of a node in the topology."""
    return ([entry for entry in shown.topology.audit_logs if entry.action_id == node] or [None])[-1]


def until_status(instance, status):
    return until(f"{instance} becomes {status}", lambda shown: shown.status == status, lambda: show(instance))


def until_waits_at(instance, node):
    def waits(shown):
        entry = newest(shown, node)
        return entry is not None and entry.status == "RUNNING" and shown.status == "RUNNING"
    return until(f"{instance} waits at {node}", waits, lambda: show(instance))


def command(instance, kind, task=None, edits=None):
    body = AopInstanceUpdateDataPojo(command_type=f"ActionInstance{kind}Command", task_id=task, input_dataobject=edits)
    answer = client.update_workflow_instance(UpdateWorkflowInstanceRequest(
        workspace_id=workspace, instance_id=instance, body=body))
    expect(f"{kind}: success", True, answer.success)
    expect(f"{kind}: code", "00000000", answer.code)


def tell_ways_in():
    everything = ListWorkspacesRequest(offset=0, limit=100)
    refusal = refused("a wrong secret key", 401, lambda: client_with("wrong").list_workspaces(everything))
    step("refused a wrong secret key", code=refusal.error_code)
    listed = client.list_workspaces(everything).workspaces
    expect("the workspace is listed", True, workspace in [each.id for each in listed])
    classes = client.list_dataclass(ListDataclassRequest(workspace_id=workspace, offset=0, limit=100)).dataclass_details
    alert = next((each.id for each in classes if each.name == "Alert"), None)
    expect("the Alert data class is listed", True, alert is not None)
    step("found the workspace and the Alert data class", dataclass=alert)
    return alert


def tell_run(workflow, alert):
    instance = start(workflow, alert)
    shown = until_status(instance, FINISHED)
    made = json.loads(newest(shown, nodes["waiting"]).output)
    used = json.loads(newest(shown, nodes["next"]).output)
    text = json.dumps(used)
    uuid = (made.get("output") or made)["uuid"]
    expect("the next node used the result", True, uuid.replace("-", "") in text)
    expect("trigger type", "MANUAL", shown.trigger_type)
    listed = client.list_aop_workflow_instance(ListAopWorkflowInstanceRequest(
        workspace_id=workspace, workflow_id=workflow, status=FINISHED, offset=0, limit=10))
    expect("listed by workflow and status", (1, [instance]), (listed.count, [each.id for each in listed.instances]))
    refused("retry of a finished run", 400, lambda: command(instance, "Retry"))
    step("ran to the end", instance=instance)


def tell_terminate(workflow, alert):
    """The reference page's first program."""
    instance = start(workflow, alert)
    until_waits_at(instance, nodes["review"])
    command(instance, "Terminate")
    until_status(instance, TERMINATED)
    command(instance, "Terminate")
    step("terminated", instance=instance)


def tell_retry(workflow, alert):
    """The second: plain, which fails again, and with the input mended."""
    instance = start(workflow, alert)
    fault = newest(until_status(instance, FAILED), nodes["parse"])
    expect("the fault is told", True, bool(fault.error_msg))
    expect("the faulted node", ("FAILED", False), (fault.status, fault.succeed))
    command(instance, "Retry")
    until("the plain retry fails again", lambda it: (it.status, it.retry_count) == (FAILED, 1), lambda: show(instance))
    command(instance, "Retry", nodes["parse"], story["retry"]["input_dataobject"])
    finished = until_status(instance, FINISHED)
    expect("retry count", 2, finished.retry_count)
    step("retried", instance=instance)


def tell_debug(kind, workflow, alert):
    """The third, with the reference page's own input_dataobject."""
    instance = start(workflow, alert, "ActionInstanceDebugCommand")
    waiting = until_waits_at(instance, nodes["waiting"])
    expect("trigger type", "DEBUG", waiting.trigger_type)
    refused("a node that does not wait", 400, lambda: command(instance, "Debug", nodes["next"], "[]"))
    refused("no input_dataobject", 400, lambda: command(instance, "Debug", nodes["waiting"]))
    command(instance, "Debug", nodes["waiting"], story["debug"]["input_dataobject"])
    until_waits_at(instance, nodes["next"])
    command(instance, "Debug", nodes["next"], "[]")
    finished = until_status(instance, FINISHED)
    given = newest(finished, nodes["waiting"]).output
    expect(f"{kind}: the given result", True, story["debug"]["uuid"] in given)
    used = newest(finished, nodes["next"]).output
    expect(f"{kind}: the next node used it ({used})", True, story["debug"]["next_output"] in used)
    step(f"debugged {kind}", instance=instance)


def tell_todo(workflow, alert):
    instance = start(workflow, alert)
    until_waits_at(instance, nodes["review"])
    listed = client.list_tasks(ListTasksRequest(workspace_id=workspace, offset=0, limit=100)).data
    todo = next((each for each in listed if each.action_instance_id == instance), None)
    expect("the to-do is listed", True, todo is not None)
    expect("the to-do", ("waiting", nodes["review"]), (todo.status, todo.definition_key))
    client.update_task(UpdateTaskRequest(
        workspace_id=workspace, task_id=todo.id, body=ModifyTaskInfo(action="CONTINUE", comment="harmless")))
    until_status(instance, FINISHED)
    done = client.show_task(ShowTaskRequest(workspace_id=workspace, task_id=todo.id)).data
    expect("the to-do is done", "finished", done.status)
    step("decided a to-do", instance=instance)


def tell_deletion(alert):
    workflow, version = create_draft("service", "Short-lived (Python)", alert)
    client.delete_aop_workflow_version(DeleteAopWorkflowVersionRequest(workspace_id=workspace, version_id=version.id))
    refusal = refused("a deleted version", 400, lambda: show_version(version.id))
    expect("its code", "SecMaster.20040605", refusal.error_code)
    client.delete_aop_workflow(DeleteAopWorkflowRequest(workspace_id=workspace, workflow_id=workflow.id))
    gone = ShowAopWorkflowRequest(workspace_id=workspace, workflow_id=workflow.id)
    refusal = refused("a deleted workflow", 400, lambda: client.show_aop_workflow(gone))
    expect("its code", "SecMaster.20040611", refusal.error_code)
    step("deleted", workflow=workflow.id, version=version.id)


def main():
    alert = tell_ways_in()
    service, person, faulty, review = (release(kind, alert) for kind in ("service", "person", "faulty", "review"))
    tell_run(service, alert)
    tell_terminate(review, alert)
    tell_retry(faulty, alert)
    tell_debug("service task", service, alert)
    tell_debug("user task", person, alert)
    tell_todo(review, alert)
    tell_deletion(alert)


main()
