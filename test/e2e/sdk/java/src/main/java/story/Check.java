package story;

import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.core.utils.JsonUtils;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Steps told, one JSON line each, and the first thing that is not as it must be, which ends the program. */
final class Check {
  private static final int POLLS_MAX = 300;
  private static final int POLL_INTERVAL_MS = 100;

  private Check() {}

  static void step(String name, Map<String, Object> seen) {
    var line = new LinkedHashMap<String, Object>(Map.of("step", name));
    line.putAll(seen);
    System.out.println(JsonUtils.toJSON(line));
  }

  static void expect(String what, Object expected, Object found) {
    if (Objects.equals(expected, found)) return;
    System.out.println(
        JsonUtils.toJSON(Map.of("failed", what, "expected", String.valueOf(expected), "found", String.valueOf(found))));
    System.exit(1);
  }

  static ServiceResponseException refused(String what, int status, Supplier<?> call) {
    try {
      expect(what, "status " + status, call.get());
      throw new AssertionError(what);
    } catch (ServiceResponseException refusal) {
      expect(what + ": status", status, refusal.getHttpStatusCode());
      expect(what + ": has a code", true, refusal.getErrorCode() != null && !refusal.getErrorCode().isEmpty());
      expect(what + ": has a message", true, refusal.getErrorMsg() != null && !refusal.getErrorMsg().isEmpty());
      return refusal;
    }
  }

  static <T> T until(String what, Supplier<T> read, Predicate<T> holds) throws InterruptedException {
    T found = null;
    for (var poll = 0; poll < POLLS_MAX; poll++) {
      found = read.get();
      if (holds.test(found)) return found;
      Thread.sleep(POLL_INTERVAL_MS);
    }
    expect(what, "within 30 s", found);
    return found;
  }
}
