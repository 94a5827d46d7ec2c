import RespiteCore
import RespiteRecord
import Testing

func theDay(_ text: String) throws -> LocalDate { try #require(LocalDate(text), "\(text) is no day") }
func theTime(_ text: String) throws -> LocalTime { try #require(LocalTime(text), "\(text) is no time of day") }
func theInstant(_ text: String) throws -> Instant { try #require(Instant(text), "\(text) is no instant") }
func theZone(_ name: String) throws -> Zone { try #require(Zone(name), "\(name) is no zone") }
func theNominal(_ text: String) throws -> Nominal { try #require(Nominal(text), "\(text) is no nominal time") }
