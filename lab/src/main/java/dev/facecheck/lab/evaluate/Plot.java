package dev.facecheck.lab.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.Histogram;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Plots as PNG files. */
final class Plot {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 540;
  private static final int BINS = 25;

  private final Path folder;

  Plot(Path folder) {
    this.folder = folder;
  }

  /** Lines; a curve of one point becomes a mark. */
  void lines(String file, String title, String x, String y, List<Curve> curves) throws IOException {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build();
    chart.getStyler().setYAxisMin(0.0).setXAxisMin(0.0);
    for (Curve curve : curves) {
      XYSeries series = chart.addSeries(curve.name(), curve.x(), curve.y());
      if (curve.x().size() > 1) {
        series.setMarker(SeriesMarkers.NONE);
      }
    }
    BitmapEncoder.saveBitmap(chart, folder.resolve(file).toString(), BitmapFormat.PNG);
  }

  /** Shares of scores per bin, so that classes of different sizes can be compared. */
  void histogram(String file, String title, String score, double[] with, double[] without)
      throws IOException {
    double low = Math.min(min(with), min(without));
    double high = Math.max(max(with), max(without));
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(score)
            .yAxisTitle("share of the class")
            .build();
    chart.getStyler().setXAxisMaxLabelCount(11).setXAxisDecimalPattern("0.00");
    double end = high > low ? high : low + 1;
    add(chart, "with the defect", with, low, end);
    add(chart, "without", without, low, end);
    BitmapEncoder.saveBitmap(chart, folder.resolve(file).toString(), BitmapFormat.PNG);
  }

  private static void add(
      CategoryChart chart, String name, double[] scores, double low, double high) {
    Histogram histogram = new Histogram(Arrays.stream(scores).boxed().toList(), BINS, low, high);
    List<Double> shares =
        histogram.getyAxisData().stream().map(count -> count / scores.length).toList();
    chart.addSeries(name, histogram.getxAxisData(), shares);
  }

  private static double min(double[] scores) {
    return Arrays.stream(scores).min().orElseThrow();
  }

  private static double max(double[] scores) {
    return Arrays.stream(scores).max().orElseThrow();
  }
}
