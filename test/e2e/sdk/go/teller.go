package main

import (
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/basic"
	secmaster "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/secmaster/v1"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/secmaster/v1/model"
)

const (
	pollsMax     = 300
	pollInterval = 100 * time.Millisecond
)

type story struct {
	Endpoint    string `json:"endpoint"`
	AccessKey   string `json:"access_key"`
	SecretKey   string `json:"secret_key"`
	ProjectId   string `json:"project_id"`
	WorkspaceId string `json:"workspace_id"`
	Workflows   map[string]struct{ Name, Taskflow, Taskconfig string }
	Nodes       struct{ Waiting, Next, Review, Parse string }
	Alert       map[string]any
	Debug       struct {
		Uuid            string
		NextOutput      string `json:"next_output"`
		InputDataobject string `json:"input_dataobject"`
	}
	Retry struct {
		InputDataobject string `json:"input_dataobject"`
	}
}

type teller struct {
	story      story
	client     *secmaster.SecMasterClient
	alertClass string
}

func newTeller(path string) *teller {
	text, err := os.ReadFile(path)
	must("the story can be read", err)
	t := &teller{}
	must("the story is JSON", json.Unmarshal(text, &t.story))
	t.client = clientWith(t.story, t.story.SecretKey)
	return t
}

func clientWith(s story, secretKey string) *secmaster.SecMasterClient {
	credentials, err := basic.NewCredentialsBuilder().
		WithAk(s.AccessKey).WithSk(secretKey).WithProjectId(s.ProjectId).SafeBuild()
	must("credentials", err)
	client, err := secmaster.SecMasterClientBuilder().
		WithEndpoints([]string{s.Endpoint}).WithCredential(credentials).SafeBuild()
	must("client", err)
	return secmaster.NewSecMasterClient(client)
}

// release creates, validates, submits, approves, activates and enables a workflow; it answers its id.
func (t *teller) release(kind string) string {
	drawn := t.story.Workflows[kind]
	name := drawn.Name + " (Go)"
	workflow, version := t.createDraft(kind, name)
	modes := model.GetAopworkflowVersionValidateResModeEnum()
	for _, mode := range []model.AopworkflowVersionValidateResMode{modes.BASIC, modes.CIRCLE, modes.APP_PARAMS} {
		checked, err := t.client.ValidateAopWorkflowVersion(&model.ValidateAopWorkflowVersionRequest{
			WorkspaceId: t.story.WorkspaceId,
			Body: &model.AopworkflowVersionValidateRes{
				Mode: mode, Taskconfig: drawn.Taskconfig, Taskflow: drawn.Taskflow, AopworkflowId: workflow,
			},
		})
		must("ValidateAopWorkflowVersion", err)
		data, _ := (*checked.Data).(map[string]any)
		expect(fmt.Sprintf("%s: %s holds (%v)", kind, mode.Value(), data), true, data["result"])
	}
	t.setStatus(version, "pending_approval")
	opinion, err := t.client.CreateAopWorkflowVersionApprovel(&model.CreateAopWorkflowVersionApprovelRequest{
		WorkspaceId: t.story.WorkspaceId, VersionId: version,
		Body: &model.CreateAopWorkflowVersionApprovelInfo{
			Content: "looks good", Result: model.GetCreateAopWorkflowVersionApprovelInfoResultEnum().PASS,
		},
	})
	must("CreateAopWorkflowVersionApprovel", err)
	expect(kind+": approved", "PASS", opinion.Data.Result.Value())
	expect(kind+": the only version is activated", "activated", *t.showVersion(version).Status)
	expect(kind+": deactivated", "not_activated", t.setStatus(version, "not_activated"))
	expect(kind+": activated", "activated", t.setStatus(version, "activated"))
	t.enable(workflow, version)
	expect(kind+": taskflow byte for byte", drawn.Taskflow, *t.showVersion(version).Taskflow)
	t.expectListed(kind, name, workflow, version)
	step("released "+kind, map[string]any{"workflow": workflow, "version": version})
	return workflow
}

// createDraft creates a workflow with one draft version; it answers both ids.
func (t *teller) createDraft(kind, name string) (string, string) {
	drawn := t.story.Workflows[kind]
	workflow, err := t.client.CreateAopWorkflow(&model.CreateAopWorkflowRequest{
		WorkspaceId: t.story.WorkspaceId,
		Body: &model.CreateAopWorkflowInfo{
			Name: name, Description: ref("told by the Go SDK"), EngineType: "public_engine", AopType: "NORMAL",
			DataclassId: t.alertClass,
		},
	})
	must("CreateAopWorkflow", err)
	version, err := t.client.CreateAopWorkflowVersion(&model.CreateAopWorkflowVersionRequest{
		WorkspaceId: t.story.WorkspaceId, WorkflowId: *workflow.Data.Id,
		Body: &model.CreateAopWorkflowVersionInfo{
			Name: name, Description: "first", Taskflow: drawn.Taskflow, Taskconfig: drawn.Taskconfig,
			TaskflowType: "JSON", AopType: "NORMAL",
		},
	})
	must("CreateAopWorkflowVersion", err)
	expect(name+": a new version", "pending_submit", *version.Data.Status)
	return *workflow.Data.Id, *version.Data.Id
}

func (t *teller) enable(workflow, version string) {
	_, err := t.client.UpdateAopWorkflow(&model.UpdateAopWorkflowRequest{
		WorkspaceId: t.story.WorkspaceId, WorkflowId: workflow,
		Body: &model.ModifyAopWorkflowInfo{Enabled: ref(true), VersionId: &version},
	})
	must("UpdateAopWorkflow", err)
	shown, err := t.client.ShowAopWorkflow(&model.ShowAopWorkflowRequest{
		WorkspaceId: t.story.WorkspaceId, WorkflowId: workflow,
	})
	must("ShowAopWorkflow", err)
	expect("enabled", true, *shown.Data.Enabled)
	expect("its version", version, *shown.Data.VersionId)
}

func (t *teller) expectListed(kind, name, workflow, version string) {
	listed, err := t.client.ListWorkflows(&model.ListWorkflowsRequest{
		WorkspaceId: t.story.WorkspaceId, Name: &name, Limit: ref(int32(10)),
	})
	must("ListWorkflows", err)
	expect(kind+": listed by name", 1, len(*listed.Data))
	expect(kind+": the one listed", workflow, *(*listed.Data)[0].Id)
	versions, err := t.client.ListAopWorkflowVersions(&model.ListAopWorkflowVersionsRequest{
		WorkspaceId: t.story.WorkspaceId, WorkflowId: workflow,
	})
	must("ListAopWorkflowVersions", err)
	expect(kind+": versions listed", 1, len(*versions.Data))
	expect(kind+": the version listed", version, *(*versions.Data)[0].Id)
}

func (t *teller) showVersion(version string) *model.AopWorkflowVersionInfo {
	shown, err := t.client.ShowAopWorkflowVersion(&model.ShowAopWorkflowVersionRequest{
		WorkspaceId: t.story.WorkspaceId, VersionId: version,
	})
	must("ShowAopWorkflowVersion", err)
	return shown.Data
}

func (t *teller) setStatus(version, status string) string {
	_, err := t.client.UpdateAopWorkflowVersion(&model.UpdateAopWorkflowVersionRequest{
		WorkspaceId: t.story.WorkspaceId, VersionId: version,
		Body: &model.ModifyAopWorkflowVersionInfo{Status: &status},
	})
	must("UpdateAopWorkflowVersion", err)
	return *t.showVersion(version).Status
}

// start runs a workflow, or debugs it: by a command that Terraform's provider documents and the SDK's enum lacks.
func (t *teller) start(workflow, command string) string {
	var kind model.AopInstanceEventDataCommandType
	must("a command", kind.UnmarshalJSON([]byte(`"`+command+`"`)))
	answer, err := t.client.CreateWorkflowInstance(&model.CreateWorkflowInstanceRequest{
		WorkspaceId: t.story.WorkspaceId, WorkflowId: workflow,
		Body: &model.AopInstanceEventData{
			CommandType: kind, ActionType: model.GetAopInstanceEventDataActionTypeEnum().WORKFLOW, ActionId: &workflow,
			PlaybookContext: &model.PlaybookcontextRef{DataObject: &model.DataObjectRefInfo{
				Content: t.story.Alert, Dataclass: &model.DataClassRef{Id: &t.alertClass, Name: "Alert"},
			}},
		},
	})
	must("CreateWorkflowInstance", err)
	return *answer.ActionInstanceId
}

func (t *teller) command(instance, kind string, task, edits *string) error {
	commands := model.GetAopInstanceUpdateDataPojoCommandTypeEnum()
	byKind := map[string]model.AopInstanceUpdateDataPojoCommandType{
		"Terminate": commands.ACTION_INSTANCE_TERMINATE_COMMAND,
		"Retry":     commands.ACTION_INSTANCE_RETRY_COMMAND,
		"Debug":     commands.ACTION_INSTANCE_DEBUG_COMMAND,
	}
	answer, err := t.client.UpdateWorkflowInstance(&model.UpdateWorkflowInstanceRequest{
		WorkspaceId: t.story.WorkspaceId, InstanceId: instance,
		Body: &model.AopInstanceUpdateDataPojo{CommandType: byKind[kind], TaskId: task, InputDataobject: edits},
	})
	if err == nil {
		expect(kind+": success", true, *answer.Success)
		expect(kind+": code", "00000000", *answer.Code)
	}
	return err
}

func (t *teller) until(
	instance, what string, holds func(*model.ShowAopWorkflowInstanceResponse) bool,
) *model.ShowAopWorkflowInstanceResponse {
	var shown *model.ShowAopWorkflowInstanceResponse
	for poll := 0; poll < pollsMax; poll++ {
		var err error
		shown, err = t.client.ShowAopWorkflowInstance(&model.ShowAopWorkflowInstanceRequest{
			WorkspaceId: t.story.WorkspaceId, InstanceId: instance, ShowTopology: ref(true),
		})
		must("ShowAopWorkflowInstance", err)
		if holds(shown) {
			return shown
		}
		time.Sleep(pollInterval)
	}
	expect(instance+" "+what, "within 30 s", shown.String())
	return nil
}

func (t *teller) untilStatus(instance, status string) *model.ShowAopWorkflowInstanceResponse {
	return t.until(instance, "becomes "+status, func(shown *model.ShowAopWorkflowInstanceResponse) bool {
		return shown.Status.Value() == status
	})
}

func (t *teller) untilWaitsAt(instance, node string) *model.ShowAopWorkflowInstanceResponse {
	return t.until(instance, "waits at "+node, func(shown *model.ShowAopWorkflowInstanceResponse) bool {
		entry := newest(shown, node)
		return entry != nil && entry.Status.Value() == "RUNNING" && shown.Status.Value() == "RUNNING"
	})
}

// newest answers the newest entry of a node in the topology.
func newest(shown *model.ShowAopWorkflowInstanceResponse, node string) *model.TopologyNodeInfo {
	entries := *shown.Topology.AuditLogs
	for index := len(entries) - 1; index >= 0; index-- {
		if *entries[index].ActionId == node {
			return &entries[index]
		}
	}
	return nil
}

func ref[Value any](value Value) *Value { return &value }

func step(name string, seen map[string]any) {
	seen["step"] = name
	_ = json.NewEncoder(os.Stdout).Encode(seen)
}

func expect(what string, expected, found any) {
	if fmt.Sprint(expected) != fmt.Sprint(found) {
		_ = json.NewEncoder(os.Stdout).Encode(map[string]any{
			"failed": what, "expected": fmt.Sprint(expected), "found": fmt.Sprint(found),
		})
		os.Exit(1)
	}
}

func must(what string, err error) {
	if err != nil {
		expect(what, "success", err)
	}
}
