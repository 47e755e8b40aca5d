package dev.facecheck.lambda;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import javax.xml.parsers.SAXParser;

/**
 * Leaves the catalogues of XML out of an executable. S3 answers errors in XML, for which the
 * platform's parser would bring a second one to read catalogues, and with that one validation
 * against schemas: 2 MB of code that nothing here uses.
 */
final class XmlSubstitutions {
  private XmlSubstitutions() {}
}

@TargetClass(className = "javax.xml.catalog.CatalogImpl")
@SuppressWarnings("DoNotCallSuggester")
final class NoCatalogue {
  private NoCatalogue() {}

  @Substitute
  SAXParser getParser() {
    throw new UnsupportedOperationException("this program reads no catalogues of XML");
  }
}
