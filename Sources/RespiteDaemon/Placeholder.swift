/// Holds the place of RespiteDaemon until its first file is here.
package enum RespiteDaemonPlaceholder {}
