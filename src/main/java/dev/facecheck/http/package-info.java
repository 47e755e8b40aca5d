/** HTTP server on Quarkus REST. Thin: everything of substance is behind the service. */
package dev.facecheck.http;
