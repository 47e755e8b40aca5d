package dev.facecheck.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * One network: a filled buffer in, named outputs out. Safe for use by several threads at once.
 *
 * <p>A network may have a second input of one value, a switch: at 1 it gives all its outputs, at 0
 * it leaves some of them at zero and saves their work.
 *
 * <p>Input buffers lie outside the heap, where the runtime reads them without a copy, and are used
 * again: there are as many as there were runs at the same time.
 */
public final class OnnxModel implements AutoCloseable {
  private static final long[] ONE_VALUE = {1};

  private final ModelCard card;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Duration loading;
  private final ModelCard.Tensor input;
  private final long[] inputShape;
  private final Queue<FloatBuffer> idleInputs = new ConcurrentLinkedQueue<>();
  private final LongAdder runNanos = new LongAdder();

  OnnxModel(ModelCard card, OrtEnvironment environment, OrtSession session, Duration loading) {
    this.card = card;
    this.environment = environment;
    this.session = session;
    this.loading = loading;
    this.input = card.inputs().get(0);
    this.inputShape = input.shape().stream().mapToLong(Long::longValue).toArray();
  }

  /** Runs the whole network once; see {@link #run(Consumer, boolean)}. */
  public Map<String, FloatBuffer> run(Consumer<FloatBuffer> preprocess) {
    return run(preprocess, true);
  }

  /**
   * Runs the network once.
   *
   * @param whole what a switch says; nothing to a network that has none
   * @param preprocess fills the whole input, in the order of the input's shape; the buffer's
   *     content before is undefined, its position and limit are ignored
   * @return each output by name, flattened in the order of its shape
   * @throws IllegalStateException if the runtime fails, which is a defect
   */
  public Map<String, FloatBuffer> run(Consumer<FloatBuffer> preprocess, boolean whole) {
    FloatBuffer buffer = idleInputs.poll();
    if (buffer == null) {
      buffer = newInput();
    }
    try {
      buffer.clear();
      preprocess.accept(buffer);
      buffer.clear();
      return run(buffer, whole);
    } catch (OrtException e) {
      throw new IllegalStateException(card.name() + " failed to run", e);
    } finally {
      idleInputs.add(buffer);
    }
  }

  private FloatBuffer newInput() {
    return ByteBuffer.allocateDirect(input.elements() * Float.BYTES)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  private Map<String, FloatBuffer> run(FloatBuffer buffer, boolean whole) throws OrtException {
    long start = System.nanoTime();
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, buffer, inputShape);
        OnnxTensor asked = card.inputs().size() > 1 ? value(whole ? 1 : 0) : null;
        OrtSession.Result result = session.run(inputs(tensor, asked))) {
      runNanos.add(System.nanoTime() - start);
      Map<String, FloatBuffer> outputs = new HashMap<>();
      for (ModelCard.Tensor output : card.outputs()) {
        OnnxTensor value = (OnnxTensor) result.get(output.name()).orElseThrow();
        outputs.put(output.name(), value.getFloatBuffer());
      }
      return outputs;
    }
  }

  private OnnxTensor value(float value) throws OrtException {
    return OnnxTensor.createTensor(environment, FloatBuffer.wrap(new float[] {value}), ONE_VALUE);
  }

  private Map<String, OnnxTensor> inputs(OnnxTensor tensor, OnnxTensor asked) {
    return asked == null
        ? Map.of(input.name(), tensor)
        : Map.of(input.name(), tensor, card.inputs().get(1).name(), asked);
  }

  public ModelCard card() {
    return card;
  }

  /** Time that loading took: the digest, the session and the comparison with the card. */
  public Duration loading() {
    return loading;
  }

  /** Time spent inside the runtime since the start, over all runs. */
  public long runNanos() {
    return runNanos.sum();
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(card.name() + " failed to close", e);
    }
  }
}
