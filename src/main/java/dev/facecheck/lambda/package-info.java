/** AWS Lambda function on Funqy. Thin: events in, replies out. */
package dev.facecheck.lambda;
