package story;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/** What the program is told to do, and with what. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Told(
    String endpoint,
    @JsonProperty("access_key") String accessKey,
    @JsonProperty("secret_key") String secretKey,
    @JsonProperty("project_id") String projectId,
    @JsonProperty("workspace_id") String workspaceId,
    Map<String, Drawn> workflows,
    Nodes nodes,
    Map<String, Object> alert,
    Debug debug,
    Retry retry) {
  record Drawn(String name, String taskflow, String taskconfig) {}

  record Nodes(String waiting, String next, String review, String parse) {}

  record Debug(
      String uuid,
      @JsonProperty("next_output") String nextOutput,
      @JsonProperty("input_dataobject") String inputDataobject) {}

  record Retry(@JsonProperty("input_dataobject") String inputDataobject) {}
}
