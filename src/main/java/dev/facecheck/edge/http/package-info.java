/** The HTTP server. Thin: everything of substance is in the core or in edge. */
package dev.facecheck.edge.http;
