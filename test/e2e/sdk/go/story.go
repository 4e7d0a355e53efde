// The story of a workflow, told by the stock Go SDK: go run . STORY.json
//
// Prints one JSON line a step and ends with status 1 at the first thing that is not as it must be.
package main

import (
	"encoding/json"
	"errors"
	"os"
	"strings"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/sdkerr"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/secmaster/v1/model"
)

func main() {
	teller := newTeller(os.Args[1])
	teller.tellWaysIn()
	service, person := teller.release("service"), teller.release("person")
	faulty, review := teller.release("faulty"), teller.release("review")
	teller.tellRun(service)
	teller.tellTerminate(review)
	teller.tellRetry(faulty)
	teller.tellDebug("service task", service)
	teller.tellDebug("user task", person)
	teller.tellTodo(review)
	teller.tellDeletion()
}

func (t *teller) tellWaysIn() {
	_, err := clientWith(t.story, "wrong").ListWorkspaces(&model.ListWorkspacesRequest{Limit: 100})
	step("refused a wrong secret key", map[string]any{"code": refused("a wrong secret key", 401, err)})

	workspaces, err := t.client.ListWorkspaces(&model.ListWorkspacesRequest{Limit: 100})
	must("ListWorkspaces", err)
	listed := false
	for _, each := range *workspaces.Workspaces {
		listed = listed || *each.Id == t.story.WorkspaceId
	}
	expect("the workspace is listed", true, listed)

	classes, err := t.client.ListDataclass(&model.ListDataclassRequest{WorkspaceId: t.story.WorkspaceId, Limit: ref(int32(100))})
	must("ListDataclass", err)
	for _, each := range *classes.DataclassDetails {
		if *each.Name == "Alert" {
			t.alertClass = *each.Id
		}
	}
	expect("the Alert data class is listed", true, t.alertClass != "")
	step("found the workspace and the Alert data class", map[string]any{"dataclass": t.alertClass})
}

func (t *teller) tellRun(workflow string) {
	instance := t.start(workflow, "ActionInstanceRunCommand")
	shown := t.untilStatus(instance, "FINISHED")
	var made struct {
		Uuid   string
		Output struct{ Uuid string }
	}
	must("the output is JSON", json.Unmarshal([]byte(*newest(shown, t.story.Nodes.Waiting).Output), &made))
	uuid := made.Uuid + made.Output.Uuid
	used := *newest(shown, t.story.Nodes.Next).Output
	expect("the next node used the result: "+used, true, strings.Contains(used, strings.ReplaceAll(uuid, "-", "")))
	expect("trigger type", "MANUAL", *shown.TriggerType)

	listed, err := t.client.ListAopWorkflowInstance(&model.ListAopWorkflowInstanceRequest{
		WorkspaceId: t.story.WorkspaceId, WorkflowId: &workflow, Status: ref("FINISHED"), Limit: ref(int32(10)),
	})
	must("ListAopWorkflowInstance", err)
	expect("listed by workflow and status", 1, *listed.Count)
	expect("the one listed", instance, *(*listed.Instances)[0].Id)
	refused("retry of a finished run", 400, t.command(instance, "Retry", nil, nil))
	step("ran to the end", map[string]any{"instance": instance})
}

// The reference page's first program.
func (t *teller) tellTerminate(workflow string) {
	instance := t.start(workflow, "ActionInstanceRunCommand")
	t.untilWaitsAt(instance, t.story.Nodes.Review)
	must("Terminate", t.command(instance, "Terminate", nil, nil))
	t.untilStatus(instance, "TERMINATED")
	must("Terminate again", t.command(instance, "Terminate", nil, nil))
	step("terminated", map[string]any{"instance": instance})
}

// The second: plain, which fails again, and with the input mended.
func (t *teller) tellRetry(workflow string) {
	instance := t.start(workflow, "ActionInstanceRunCommand")
	parse := t.story.Nodes.Parse
	fault := newest(t.untilStatus(instance, "FAILED"), parse)
	expect("the fault is told", true, fault.ErrorMsg != nil && *fault.ErrorMsg != "")
	expect("the faulted node", "FAILED", fault.Status.Value())
	expect("it did not succeed", false, *fault.Succeed)
	must("Retry", t.command(instance, "Retry", nil, nil))
	t.until(instance, "fails again", func(shown *model.ShowAopWorkflowInstanceResponse) bool {
		return shown.Status.Value() == "FAILED" && *shown.RetryCount == 1
	})
	must("Retry with edits", t.command(instance, "Retry", &parse, &t.story.Retry.InputDataobject))
	finished := t.untilStatus(instance, "FINISHED")
	expect("retry count", int32(2), *finished.RetryCount)
	step("retried", map[string]any{"instance": instance})
}

// The third, with the reference page's own input_dataobject.
func (t *teller) tellDebug(kind string, workflow string) {
	instance := t.start(workflow, "ActionInstanceDebugCommand")
	waiting, next := t.story.Nodes.Waiting, t.story.Nodes.Next
	expect("trigger type", "DEBUG", *t.untilWaitsAt(instance, waiting).TriggerType)
	refused("a node that does not wait", 400, t.command(instance, "Debug", &next, ref("[]")))
	refused("no input_dataobject", 400, t.command(instance, "Debug", &waiting, nil))
	must("Debug", t.command(instance, "Debug", &waiting, &t.story.Debug.InputDataobject))
	t.untilWaitsAt(instance, next)
	must("Debug with nothing", t.command(instance, "Debug", &next, ref("[]")))
	finished := t.untilStatus(instance, "FINISHED")
	given, used := *newest(finished, waiting).Output, *newest(finished, next).Output
	expect(kind+": the given result: "+given, true, strings.Contains(given, t.story.Debug.Uuid))
	expect(kind+": the next node used it: "+used, true, strings.Contains(used, t.story.Debug.NextOutput))
	step("debugged "+kind, map[string]any{"instance": instance})
}

func (t *teller) tellTodo(workflow string) {
	instance := t.start(workflow, "ActionInstanceRunCommand")
	t.untilWaitsAt(instance, t.story.Nodes.Review)
	todos, err := t.client.ListTasks(&model.ListTasksRequest{WorkspaceId: t.story.WorkspaceId, Limit: ref(int32(100))})
	must("ListTasks", err)
	todo := ""
	for _, each := range *todos.Data {
		if each.ActionInstanceId != nil && *each.ActionInstanceId == instance {
			todo = *each.Id
			expect("the to-do's node", t.story.Nodes.Review, *each.DefinitionKey)
		}
	}
	expect("the to-do is listed", true, todo != "")
	decision := model.GetModifyTaskInfoActionEnum().CONTINUE
	_, err = t.client.UpdateTask(&model.UpdateTaskRequest{
		WorkspaceId: t.story.WorkspaceId, TaskId: todo,
		Body: &model.ModifyTaskInfo{Action: &decision, Comment: ref("harmless")},
	})
	must("UpdateTask", err)
	t.untilStatus(instance, "FINISHED")
	done, err := t.client.ShowTask(&model.ShowTaskRequest{WorkspaceId: t.story.WorkspaceId, TaskId: todo})
	must("ShowTask", err)
	expect("the to-do is done", "finished", *done.Data.Status)
	step("decided a to-do", map[string]any{"instance": instance})
}

func (t *teller) tellDeletion() {
	workflow, version := t.createDraft("service", "Short-lived (Go)")
	_, err := t.client.DeleteAopWorkflowVersion(&model.DeleteAopWorkflowVersionRequest{
		WorkspaceId: t.story.WorkspaceId, VersionId: version,
	})
	must("DeleteAopWorkflowVersion", err)
	_, err = t.client.ShowAopWorkflowVersion(&model.ShowAopWorkflowVersionRequest{
		WorkspaceId: t.story.WorkspaceId, VersionId: version,
	})
	expect("a deleted version's code", "SecMaster.20040605", refused("a deleted version", 400, err))
	_, err = t.client.DeleteAopWorkflow(&model.DeleteAopWorkflowRequest{
		WorkspaceId: t.story.WorkspaceId, WorkflowId: workflow,
	})
	must("DeleteAopWorkflow", err)
	_, err = t.client.ShowAopWorkflow(&model.ShowAopWorkflowRequest{
		WorkspaceId: t.story.WorkspaceId, WorkflowId: workflow,
	})
	expect("a deleted workflow's code", "SecMaster.20040611", refused("a deleted workflow", 400, err))
	step("deleted", map[string]any{"workflow": workflow, "version": version})
}

// refused checks that the service refused a call and answers the error code as the SDK read it.
func refused(what string, status int, err error) string {
	var refusal *sdkerr.ServiceResponseError
	if !errors.As(err, &refusal) {
		expect(what, "refused", err)
	}
	expect(what+": status", status, refusal.StatusCode)
	expect(what+": has a message", true, refusal.ErrorMessage != "")
	expect(what+": has a code", true, refusal.ErrorCode != "")
	return refusal.ErrorCode
}
