package dev.facecheck.onnx;

/**
 * The runtime's optimisations that find nothing to improve in our networks: those for transformers,
 * quantised numbers, and layouts of other processors. Each searches the whole network, some of them
 * several times: a tenth to a fifth of the processor time that opening a network takes.
 *
 * <p>The runtime ignores names that it does not know. Nothing here changes a result.
 */
final class Optimisations {
  private static final String[] USELESS = {
    "AttentionFusion",
    "BiasDropoutFusion",
    "BiasGeluFusion",
    "BiasSoftmaxFusion",
    "CommonSubexpressionElimination",
    "ConstantSharing",
    "DoubleQDQPairsRemover",
    "DynamicQuantizeMatMulFusion",
    "EmbedLayerNormFusion",
    "EnsureUniqueDQForNodeUnit",
    "FastGeluFusion",
    "FreeDimensionOverrideTransformer",
    "GatherSliceToSplitFusion",
    "GatherToSliceFusion",
    "GeluFusionL1",
    "GeluFusionL2",
    "GemmActivationFusion",
    "GroupQueryAttentionFusion",
    "LayerNormFusionL1",
    "LayerNormFusionL2",
    "Level1_RuleBasedTransformer",
    "Level2_RuleBasedTransformer",
    "MatMulActivationFusion",
    "MatMulAddFusion",
    "MatMulIntegerToFloatFusion",
    "MatMulNBitsFusion",
    "MatMulScaleFusion",
    "MatmulTransposeFusion",
    "NhwcTransformer",
    "QDQFinalCleanupTransformer",
    "QDQPropagationTransformer",
    "QDQS8ToU8Transformer",
    "QDQSelectorActionTransformer",
    "QuickGeluFusion",
    "ReshapeFusion",
    "SimplifiedLayerNormFusion",
    "SkipLayerNormFusion",
    "TransposeOptimizer",
    "WeightBiasQuantization",
  };

  private Optimisations() {}

  /** Their names as the runtime's option wants them. */
  static String useless() {
    return String.join(";", USELESS);
  }
}
