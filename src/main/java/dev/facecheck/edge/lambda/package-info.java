/** The AWS Lambda function. Thin: events in, replies out. */
package dev.facecheck.edge.lambda;
